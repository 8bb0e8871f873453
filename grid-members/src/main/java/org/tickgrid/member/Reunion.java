package org.tickgrid.member;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.LifecycleEvent;
import com.hazelcast.core.LifecycleEvent.LifecycleState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tickgrid.grid.Epoch;

/**
 * What a member does that was cut off from the others for so long that each side took the other for dead, once it has joined
 * them again. Both sides went on by themselves: they raised the same signals, but told them in an order of their own. So
 * places in the feeds compare no more, and the jobs that this member knew are not those that run.
 */
@Component
class Reunion {

    private static final Logger LOG = LoggerFactory.getLogger(Reunion.class);

    private final HazelcastInstance grid;
    private final Jobs jobs;

    Reunion(HazelcastInstance grid, Jobs jobs) {
        this.grid = grid;
        this.jobs = jobs;
        grid.getLifecycleService().addLifecycleListener(this::changed);
    }

    /** Called by the thread that joins the others: it must not wait for them. */
    private void changed(LifecycleEvent event) {
        if (event.getState() == LifecycleState.MERGED) {
            Thread.ofVirtual().name("reunion").start(this::beginAnew);
        }
    }

    private void beginAnew() {
        jobs.forget();
        Epoch.renew(grid);
        LOG.warn("This member was cut off, and is with the others again: followers begin anew");
    }
}
