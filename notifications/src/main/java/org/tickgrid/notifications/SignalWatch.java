package org.tickgrid.notifications;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.LifecycleEvent;
import com.hazelcast.core.LifecycleEvent.LifecycleState;
import com.hazelcast.query.Predicates;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.tickgrid.grid.FeedFollower;
import org.tickgrid.grid.FeedFollower.Following;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.Signal;
import org.tickgrid.notifications.alerts.Alerts;
import org.tickgrid.notifications.deliveries.Outboxes;

/**
 * Follows the signals, and offers each to every channel and to the alerts. Now and then, and whenever something was missed, it looks into
 * the map of signals for those that were not told: raised while this service was down, or while a receiver was.
 */
@Component("gridHealthIndicator")
final class SignalWatch implements HealthIndicator, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SignalWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final HazelcastInstance grid;
    private final Outboxes outboxes;
    private final Alerts alerts;
    private final NotificationSettings settings;
    private final Clock clock = Clock.systemUTC();
    private final Semaphore reasonsToLook = new Semaphore(0);
    private volatile @Nullable Thread watcher;
    private volatile @Nullable Following following;
    private volatile boolean connected;
    /** Said once, not at each attempt. */
    private volatile boolean away;

    SignalWatch(HazelcastInstance grid, Outboxes outboxes, Alerts alerts, NotificationSettings settings) {
        this.grid = grid;
        this.outboxes = outboxes;
        this.alerts = alerts;
        this.settings = settings;
        outboxes.whenDrained(reasonsToLook::release);
        grid.getLifecycleService().addLifecycleListener(this::changed);
    }

    @Override
    public void start() {
        Thread thread = Thread.ofVirtual().name("signal-watch").unstarted(this::watch);
        // It ends when it is not the watcher, so it must be that before it starts.
        watcher = thread;
        thread.start();
    }

    @Override
    public void stop() {
        Thread running = watcher;
        watcher = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return watcher != null;
    }

    @Override
    public Health health() {
        boolean ready = connected && following != null;
        return (ready ? Health.up() : Health.down().withDetail("grid", "not connected")).build();
    }

    private void watch() {
        try {
            while (watcher == Thread.currentThread()) {
                boolean looked = followAndLook();
                Duration pause = looked ? settings.lookAgain() : PAUSE;
                if (reasonsToLook.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    reasonsToLook.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Following last = following;
        if (last != null) {
            last.close();
        }
    }

    /** Follows first and looks then, so that nothing falls in between. */
    private boolean followAndLook() {
        try {
            if (following == null) {
                following = new FeedFollower(grid).follow(GridMap.SIGNALS, new FeedFollower.From.Now(), new Ear());
                connected = true;
                LOG.info("Following the signals");
            }
            List<Signal> recent = recent();
            alerts.look(recent);
            outboxes.offerMissing(recent);
            away = false;
            return true;
        } catch (RuntimeException e) {
            if (!away) {
                LOG.warn("The signals cannot be followed now: {}", String.valueOf(e));
            }
            away = true;
            return false;
        }
    }

    /** No signal that was raised earlier is told: such come when a log is read again by rules that are new. */
    private long since() {
        return clock.millis() - settings.lookBack().toMillis();
    }

    private List<Signal> recent() {
        return GridMap.SIGNALS.in(grid).values(Predicates.greaterEqual("raised", since())).stream()
                .sorted(Comparator.comparingLong(Signal::raised))
                .toList();
    }

    private void changed(LifecycleEvent event) {
        if (event.getState() == LifecycleState.CLIENT_CONNECTED) {
            connected = true;
            LOG.info("The grid is there");
            reasonsToLook.release();
        } else if (event.getState() == LifecycleState.CLIENT_DISCONNECTED) {
            connected = false;
            LOG.warn("The grid is away");
            away = true;
        }
    }

    /** Hears the feed, on the client's own threads. */
    private final class Ear implements FeedFollower.Listener<Signal> {

        @Override
        public void changed(long sequence, Signal signal) {
            if (signal.raised() >= since()) {
                outboxes.offer(signal);
                alerts.offer(signal);
            }
        }

        @Override
        public void missed(long next) {
            reasonsToLook.release();
        }

        @Override
        public void ended() {
            following = null;
            reasonsToLook.release();
        }
    }
}
