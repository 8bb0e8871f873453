package org.tickgrid.web.grid;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tickgrid.grid.GridMap;

/** Whether the grid is there, and what of its feeds was never heard here. */
@Component
class FollowMeters {

    FollowMeters(GridLink link, List<GridState> states, MeterRegistry registry) {
        Gauge.builder("tickgrid.grid.up", () -> link.up() ? 1 : 0)
                .description("1 while the grid is there, 0 while it is away")
                .register(registry);
        for (GridMap<String, ?> map : GridMap.FOLLOWED) {
            FunctionCounter.builder("tickgrid.feed.missed", states, all -> missed(all, map.name()))
                    .description("Changes of a map that were never heard here; the map was read again")
                    .tag("map", map.name())
                    .register(registry);
        }
    }

    private static long missed(List<GridState> states, String map) {
        return states.stream().mapToLong(state -> state.missed(map)).sum();
    }
}
