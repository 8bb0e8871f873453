package org.tickgrid.member;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.LocalMapStats;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tickgrid.grid.GridMap;

/** How large the maps are on this member and what is done with them, as {@code tickgrid.map.…}. It is looked at when asked for. */
@Component
class MapMeters {

    private static final List<GridMap<?, ?>> MAPS = List.of(
            GridMap.READINGS,
            GridMap.FORMING,
            GridMap.CANDLES,
            GridMap.TICKS,
            GridMap.SIGNALS,
            GridMap.PERFORMANCE,
            GridMap.ECONOMY,
            GridMap.NOTICES,
            GridMap.DELIVERIES,
            GridMap.CLAIMS,
            GridMap.ALERTS,
            GridMap.ALERT_DELIVERIES,
            GridMap.COOLDOWNS,
            GridMap.CHANNELS,
            GridMap.RULES,
            GridMap.TRUTH,
            GridMap.VITALS);

    private final HazelcastInstance grid;

    MapMeters(HazelcastInstance grid, MeterRegistry registry) {
        this.grid = grid;
        MAPS.forEach(map -> register(map, registry));
        Gauge.builder("tickgrid.members", () -> grid.getCluster().getMembers().size())
                .description("Members of the cluster, as this one sees it")
                .register(registry);
    }

    private void register(GridMap<?, ?> map, MeterRegistry registry) {
        Gauge.builder("tickgrid.map.entries", () -> stats(map).getOwnedEntryCount())
                .description("Entries that this member owns")
                .tag("map", map.name())
                .register(registry);
        Gauge.builder("tickgrid.map.backups", () -> stats(map).getBackupEntryCount())
                .description("Entries that this member keeps for others")
                .tag("map", map.name())
                .register(registry);
        Gauge.builder("tickgrid.map.memory", () -> stats(map).getHeapCost())
                .description("Heap that owned entries and backups take; 0 where they are kept as objects")
                .baseUnit("bytes")
                .tag("map", map.name())
                .register(registry);
        FunctionCounter.builder("tickgrid.map.puts", map, one -> puts(stats(one)))
                .description("Entries that were written here")
                .tag("map", map.name())
                .register(registry);
        FunctionCounter.builder("tickgrid.map.gets", map, one -> stats(one).getGetOperationCount())
                .description("Entries that were asked for here")
                .tag("map", map.name())
                .register(registry);
        FunctionCounter.builder("tickgrid.map.evictions", map, one -> stats(one).getEvictionCount())
                .description("Entries that made room for newer ones")
                .tag("map", map.name())
                .register(registry);
    }

    private static double puts(LocalMapStats stats) {
        return stats.getPutOperationCount() + (double) stats.getSetOperationCount();
    }

    private LocalMapStats stats(GridMap<?, ?> map) {
        return map.in(grid).getLocalMapStats();
    }
}
