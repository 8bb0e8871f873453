package org.tickgrid.pipelines;

import com.hazelcast.jet.core.DAG;
import com.hazelcast.jet.core.ProcessorMetaSupplier;
import org.jspecify.annotations.Nullable;
import org.tickgrid.grid.GridMap;
import org.tickgrid.log.LogJob;
import org.tickgrid.log.LogSettings;
import org.tickgrid.log.Outlet;
import org.tickgrid.market.FormingReadings;
import org.tickgrid.sinks.Succession;

/**
 * Follows every symbol from its bars to its indicators.
 *
 * <pre>
 * topic "market" ──► candles ──► readings ─┬─► map "readings"    newest tick of each symbol
 *                      │                   ├─► map "ticks"       some more of them
 *                      │                   ├─► map "forming"     those of a symbol's forming candles
 *                      │                   ├─► map "candles"     every closed one but ticks
 *                      │                   │   map "readings"    newest of them in each series
 *                      │                   └─► topic "readings"  every closed one, where it is wanted
 *                      └──► late, unreadable ──► topic "rejected"
 * </pre>
 */
public final class IndicatorPipeline {

    static final int TICK = 0;
    static final int CANDLES = 1;
    static final int TICKS = 2;
    static final int TOPIC = 3;
    static final int FORMING = 4;
    private static final int OUTPUTS = 5;

    private IndicatorPipeline() {}

    /**
     * Where the readings go.
     *
     * @param maps whether into the grid's maps
     * @param topic takes every closed reading, each symbol's in order; null for none
     * @param rejected the sink of what cannot be taken
     */
    public record Sinks(boolean maps, Outlet.@Nullable Factory topic, ProcessorMetaSupplier rejected) {

        /** The grid's maps alone. */
        public static Sinks maps(ProcessorMetaSupplier rejected) {
            return new Sinks(true, null, rejected);
        }
    }

    public static DAG create(LogSettings log, IndicatorSettings settings, Sinks sinks) {
        LogJob job = new LogJob("indicators", log, symbol -> new IndicatorFold(symbol, settings), OUTPUTS);
        if (sinks.maps()) {
            job.toMap(TICK, GridMap.READINGS, tick -> GridMap.closed(tick.candle()), Succession.newest(log.again()))
                    .toMap(FORMING, GridMap.FORMING, FormingReadings::symbol, Succession.newest(log.again()))
                    .toCandles(CANDLES, Succession.newest(log.again()))
                    .toTicks(TICKS);
        }
        if (sinks.topic() != null) {
            job.toOutlet(TOPIC, sinks.topic());
        }
        return job.rejected(sinks.rejected()).dag();
    }
}
