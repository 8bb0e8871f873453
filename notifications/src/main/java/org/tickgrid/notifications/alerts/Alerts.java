package org.tickgrid.notifications.alerts;

import com.hazelcast.core.HazelcastInstance;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.tickgrid.market.Signal;

/** Takes signals to those alerts that want them, and sees to what is due. */
@Component
public final class Alerts implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Alerts.class);
    private static final int WAITING = 10_000;

    private final HazelcastInstance grid;
    private final AlertBook book;
    private final Matching matching;
    private final Dispatch dispatch;
    private final Courier courier;
    private final AlertSettings settings;
    private final BlockingQueue<Signal> waiting = new ArrayBlockingQueue<>(WAITING);
    private volatile @Nullable Thread thread;
    /** Whether the alerts are to be read from the grid again. */
    private volatile boolean stale = true;
    /** Said once, not at each attempt. */
    private boolean away;

    Alerts(
            HazelcastInstance grid,
            AlertBook book,
            Matching matching,
            Dispatch dispatch,
            Courier courier,
            AlertSettings settings) {
        this.grid = grid;
        this.book = book;
        this.matching = matching;
        this.dispatch = dispatch;
        this.courier = courier;
        this.settings = settings;
    }

    /** Never waits: what finds no room comes again by {@link #look}. */
    public void offer(Signal signal) {
        waiting.offer(signal);
    }

    /** Looks at the alerts anew, and at signals of which some may have been missed. */
    public void look(List<Signal> recent) {
        stale = true;
        recent.forEach(this::offer);
    }

    @Override
    public void start() {
        Thread fresh = Thread.ofVirtual().name("alerts").unstarted(this::run);
        // It ends when it is not this one, so it must be that before it starts.
        thread = fresh;
        fresh.start();
    }

    private void run() {
        long swept = System.nanoTime();
        try {
            while (thread == Thread.currentThread()) {
                Signal signal = waiting.poll(settings.sweep().toMillis(), TimeUnit.MILLISECONDS);
                boolean due = System.nanoTime() - swept >= settings.sweep().toNanos();
                if (!attend(signal, due)) {
                    Thread.sleep(settings.sweep());
                }
                swept = due ? System.nanoTime() : swept;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the grid was there. A signal that it failed for comes again by {@link #look}. */
    private boolean attend(@Nullable Signal signal, boolean sweep) {
        try {
            if (stale) {
                stale = false;
                book.reload();
                courier.offerChannels(grid);
            }
            if ((signal != null && matching.decide(signal)) || sweep) {
                dispatch.sweep();
            }
            away = false;
            return true;
        } catch (RuntimeException e) {
            stale = true;
            if (!away) {
                LOG.warn("Alerts cannot be told now: {}", String.valueOf(e));
            }
            away = true;
            return false;
        }
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
