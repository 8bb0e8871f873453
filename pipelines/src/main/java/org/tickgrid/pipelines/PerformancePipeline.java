package org.tickgrid.pipelines;

import com.hazelcast.jet.core.DAG;
import org.tickgrid.grid.GridMap;
import org.tickgrid.log.LogJob;
import org.tickgrid.log.LogSettings;
import org.tickgrid.market.EconomicIndicator;
import org.tickgrid.market.Performance;
import org.tickgrid.sinks.Succession;

/**
 * Sums up how every symbol does, and keeps the newest value of each economic indicator.
 *
 * <pre>
 * topic "market" ─┬─► performance ─────────► map "performance"
 *                 └─► economic indicators ──► map "economy"
 * </pre>
 */
public final class PerformancePipeline {

    static final int PERFORMANCE = 0;
    static final int ECONOMY = 1;
    private static final int OUTPUTS = 2;

    private PerformancePipeline() {}

    /** @param signals by which a symbol's last signal is known: the same as those of the signals job */
    public static DAG create(LogSettings log, SignalSettings signals) {
        return new LogJob("performance", log, key -> new PerformanceFold(key, signals), OUTPUTS)
                .toMap(PERFORMANCE, GridMap.PERFORMANCE, Performance::symbol, Succession.newest(log.again()))
                .toMap(ECONOMY, GridMap.ECONOMY, EconomicIndicator::name, Succession.newestByTime())
                .dag();
    }
}
