package org.tickgrid.pipelines;

import com.hazelcast.jet.core.DAG;
import com.hazelcast.jet.core.ProcessorMetaSupplier;
import org.tickgrid.grid.GridMap;
import org.tickgrid.log.LogJob;
import org.tickgrid.log.LogSettings;
import org.tickgrid.market.Candle;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Timeframe;

/**
 * Follows every symbol from its bars to its indicators.
 *
 * <pre>
 * topic "market" ──► candles ──► readings ─┬─► map "readings"    newest of each series
 *                      │                   ├─► map "candles"     every closed one
 *                      │                   └─► map "ticks"       the newest of each symbol
 *                      └──► late, unreadable ──► topic "rejected"
 * </pre>
 */
public final class IndicatorPipeline {

    static final int READINGS = 0;
    static final int CANDLES = 1;
    static final int TICKS = 2;
    private static final int REJECTED = 3;

    private IndicatorPipeline() {}

    /** @param rejected the sink of what cannot be taken */
    public static DAG create(LogSettings log, IndicatorSettings settings, ProcessorMetaSupplier rejected) {
        return new LogJob("indicators", log, symbol -> new IndicatorFold(symbol, settings), REJECTED)
                .toMap(GridMap.READINGS, IndicatorPipeline::series)
                .toMap(GridMap.CANDLES, IndicatorPipeline::candle)
                .toMap(GridMap.TICKS, IndicatorPipeline::tick)
                .to("rejected", rejected)
                .dag();
    }

    private static String series(Reading reading) {
        String symbol = reading.candle().symbol();
        Timeframe timeframe = reading.candle().timeframe();
        return reading.closed() ? GridMap.closed(symbol, timeframe) : GridMap.forming(symbol, timeframe);
    }

    private static String candle(Reading reading) {
        Candle candle = reading.candle();
        return GridMap.candle(candle.symbol(), candle.timeframe(), candle.start());
    }

    private static String tick(Reading reading) {
        return GridMap.tick(reading.candle().symbol(), reading.candle().ordinal());
    }
}
