package org.tickgrid.benchmarks.engines.process;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import java.time.Duration;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.Reading;

/** How many readings the map's values stand for: each symbol's newest says how many there were before it. */
final class MapProgress implements Progress {

    private final IMap<String, Reading> readings;

    MapProgress(HazelcastInstance grid) {
        readings = GridMap.READINGS.in(grid);
    }

    @Override
    public long done() {
        return readings.values().stream().mapToLong(Reading::seen).sum();
    }

    @Override
    public Duration interval() {
        return Duration.ofSeconds(1);
    }
}
