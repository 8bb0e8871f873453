package org.tickgrid.web.grid;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.LifecycleEvent;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.tickgrid.grid.Epoch;

/**
 * Notices when the grid comes, goes, or begins a new life, and tells every {@link GridState} so that it is right again.
 */
@Component
public class GridWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(GridWatch.class);
    private static final long ROUND_MILLIS = 1_000;

    private final GridLink link;
    private final List<GridState> states;
    private final Semaphore bell = new Semaphore(0);
    private final AtomicInteger connections = new AtomicInteger();
    private volatile boolean connected;
    private int handled = -1;
    private @Nullable UUID registration;
    private volatile boolean running;
    private @Nullable Thread thread;

    GridWatch(GridLink link, List<GridState> states) {
        this.link = link;
        this.states = states;
    }

    @Override
    public void start() {
        registration = link.client().getLifecycleService().addLifecycleListener(this::heard);
        // It may have connected before anyone listened: a client that never did knows no members.
        connected = connected || !link.client().getCluster().getMembers().isEmpty();
        running = true;
        thread = Thread.ofVirtual().name("grid-watch").start(this::watch);
    }

    private void heard(LifecycleEvent event) {
        switch (event.getState()) {
            case CLIENT_CONNECTED, CLIENT_CHANGED_CLUSTER -> changed(true);
            case CLIENT_DISCONNECTED -> changed(false);
            default -> {}
        }
    }

    private void changed(boolean there) {
        connected = there;
        connections.incrementAndGet();
        bell.release();
    }

    private void watch() {
        while (running) {
            if (connected) {
                try {
                    round(link.client());
                } catch (RuntimeException e) {
                    lost(e.toString());
                }
            } else {
                lost("not connected");
            }
            try {
                if (bell.tryAcquire(ROUND_MILLIS, TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void round(HazelcastInstance grid) {
        int now = connections.get();
        String present = Epoch.of(grid);
        boolean fresh = !present.equals(link.epoch());
        if (link.up() && !fresh && now == handled) {
            states.forEach(state -> state.tend(grid));
            return;
        }
        states.forEach(GridState::disconnected);
        states.forEach(state -> state.connected(grid, present, fresh));
        link.enter(present);
        handled = now;
        link.up(true);
        states.forEach(state -> state.greet(present));
        states.forEach(state -> state.tend(grid));
        LOG.atInfo().addKeyValue("epoch", present).addKeyValue("fresh", fresh).log("Connected to the grid");
    }

    private void lost(String cause) {
        if (!running) {
            return;
        }
        if (link.up() || handled == -1) {
            LOG.atWarn().addKeyValue("cause", cause).log("The grid is away");
        }
        handled = 0;
        link.up(false);
        states.forEach(GridState::disconnected);
    }

    @Override
    public void stop() {
        running = false;
        if (thread != null) {
            thread.interrupt();
        }
        if (registration != null) {
            link.client().getLifecycleService().removeLifecycleListener(registration);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
