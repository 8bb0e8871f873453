package org.tickgrid.notifications.channels;

import com.hazelcast.core.HazelcastInstance;
import org.springframework.stereotype.Component;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.Signal;

/** Raises a notice in the browsers, which get it from the grid through the dashboard. */
@Component
final class BrowserChannel implements Channel {

    private final HazelcastInstance grid;

    BrowserChannel(HazelcastInstance grid) {
        this.grid = grid;
    }

    @Override
    public String name() {
        return "browser";
    }

    @Override
    public void tell(Signal signal) {
        GridMap.NOTICES.in(grid).set(signal.id(), signal);
    }
}
