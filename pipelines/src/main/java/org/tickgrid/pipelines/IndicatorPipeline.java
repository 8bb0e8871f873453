package org.tickgrid.pipelines;

import com.hazelcast.jet.core.DAG;
import com.hazelcast.jet.core.ProcessorMetaSupplier;
import org.tickgrid.grid.GridMap;
import org.tickgrid.log.LogJob;
import org.tickgrid.log.LogSettings;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Timeframe;

/**
 * Follows every symbol from its bars to its indicators.
 *
 * <pre>
 * topic "market" ──► candles ──► readings ─┬─► map "readings"    newest of each series
 *                      │                   └─► map "candles"     every closed one
 *                      └──► late, unreadable ──► topic "rejected"
 * </pre>
 */
public final class IndicatorPipeline {

    static final int READINGS = 0;
    static final int CANDLES = 1;
    private static final int REJECTED = 2;

    private IndicatorPipeline() {}

    /** @param rejected the sink of what cannot be taken */
    public static DAG create(LogSettings log, IndicatorSettings settings, ProcessorMetaSupplier rejected) {
        return new LogJob("indicators", log, symbol -> new IndicatorFold(symbol, settings), REJECTED)
                .toMap(GridMap.READINGS, IndicatorPipeline::series)
                .toMap(GridMap.CANDLES, IndicatorPipeline::candle)
                .to("rejected", rejected)
                .dag();
    }

    private static String series(Reading reading) {
        String symbol = reading.candle().symbol();
        Timeframe timeframe = reading.candle().timeframe();
        return reading.closed() ? GridMap.closed(symbol, timeframe) : GridMap.forming(symbol, timeframe);
    }

    private static String candle(Reading reading) {
        Timeframe timeframe = reading.candle().timeframe();
        long slot = timeframe == Timeframe.TICK
                ? reading.candle().ordinal() % GridMap.TICKS
                : reading.candle().start();
        return GridMap.candle(reading.candle().symbol(), timeframe, slot);
    }
}
