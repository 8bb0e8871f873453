package org.tickgrid.pipelines;

import com.hazelcast.jet.core.DAG;
import com.hazelcast.jet.core.ProcessorMetaSupplier;
import org.tickgrid.grid.GridMap;
import org.tickgrid.log.LogJob;
import org.tickgrid.log.LogSettings;
import org.tickgrid.market.Signal;
import org.tickgrid.sinks.Reread;
import org.tickgrid.sinks.Succession;

/**
 * Raises the signals of every symbol.
 *
 * <pre>
 * topic "market" ──► candles ──► rules ──► signals ─┬─► map "signals"
 *                                                   └─► topic "signals"
 * </pre>
 */
public final class SignalPipeline {

    static final int SIGNALS = 0;
    static final int TOPIC = 1;
    private static final int OUTPUTS = 2;

    private SignalPipeline() {}

    /** @param topic the sink of signals beside the map */
    public static DAG create(LogSettings log, SignalSettings settings, ProcessorMetaSupplier topic) {
        Reread again = log.again();
        return new LogJob("signals", log, symbol -> new SignalFold(symbol, settings, again), OUTPUTS)
                .toMap(SIGNALS, GridMap.SIGNALS, Signal::id, Succession.first(again))
                .to(TOPIC, "topic signals", topic)
                .dag();
    }
}
