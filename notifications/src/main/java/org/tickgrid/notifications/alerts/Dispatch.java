package org.tickgrid.notifications.alerts;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import com.hazelcast.query.Predicates;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.Alert;
import org.tickgrid.market.AlertDelivery;
import org.tickgrid.market.AlertDelivery.State;
import org.tickgrid.market.AlertTarget;
import org.tickgrid.notifications.NotificationSettings;
import org.tickgrid.notifications.channels.UnwantedException;
import org.tickgrid.notifications.deliveries.Attempts;

/**
 * Tells what waits in the grid and is due. A replica claims what it tells, for as long as that can take, and records it then. One
 * that dies in between leaves a claim that runs out, and it is told again: maybe for the second time, with the same key.
 */
@Component
final class Dispatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final int LONGEST_TROUBLE = 200;

    private final HazelcastInstance grid;
    private final Courier courier;
    private final AlertSettings settings;
    private final Duration claim;
    private final int retries;
    private final RetryTemplate retry;
    private final AlertMeters meters;
    private final Queues queues;
    private final Clock clock = Clock.systemUTC();

    Dispatch(
            HazelcastInstance grid,
            Courier courier,
            AlertSettings settings,
            NotificationSettings attempts,
            AlertMeters meters) {
        this.grid = grid;
        this.courier = courier;
        this.settings = settings;
        this.claim = attempts.longestDelivery();
        this.retries = attempts.retries();
        this.retry = Attempts.of(attempts);
        this.meters = meters;
        this.queues = new Queues(settings.most(), this::deliver);
    }

    /** Begins to tell what is due now. */
    void sweep() {
        List<AlertDelivery> due = GridMap.ALERT_DELIVERIES
                .in(grid)
                .values(Predicates.and(
                        Predicates.equal("state", State.WAITING.name()), Predicates.lessEqual("due", clock.millis())))
                .stream()
                .sorted(Comparator.comparingLong(AlertDelivery::raised))
                .toList();
        due.forEach(one -> queues.offer(one.alert() + one.target(), GridMap.alertDelivery(one)));
    }

    /** What fails here for the grid's sake still waits there. */
    private void deliver(String key) {
        try {
            IMap<String, Long> claims = GridMap.CLAIMS.in(grid);
            if (claims.putIfAbsent(key, clock.millis(), claim.toMillis(), TimeUnit.MILLISECONDS) == null) {
                boolean toTheEnd = deliverClaimed(key);
                claims.delete(key);
                if (!toTheEnd) {
                    Thread.currentThread().interrupt();
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("No word with the grid on delivery {}: {}", key, String.valueOf(e));
        }
    }

    /** Whether it was not cut short, as it is when this service ends. */
    private boolean deliverClaimed(String key) {
        IMap<String, AlertDelivery> deliveries = GridMap.ALERT_DELIVERIES.in(grid);
        AlertDelivery delivery = deliveries.get(key);
        if (delivery == null || delivery.state() != State.WAITING || delivery.due() > clock.millis()) {
            return true;
        }
        try {
            deliveries.set(key, tell(delivery));
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    /** The delivery as it is then. */
    private AlertDelivery tell(AlertDelivery delivery) throws InterruptedException {
        Alert alert = GridMap.ALERTS.in(grid).get(delivery.alert());
        AlertTarget target =
                alert == null ? null : alert.target(delivery.target()).orElse(null);
        if (target == null) {
            return delivery.failed(delivery.tries(), clock.millis(), "The alert has no such channel any more");
        }
        AtomicInteger tries = new AtomicInteger(delivery.tries());
        try {
            retry.execute(() -> {
                tries.incrementAndGet();
                courier.take(target, delivery);
                return delivery;
            });
            return told(delivery, target, tries.get());
        } catch (RetryException e) {
            return untold(delivery, target, tries.get(), e.getLastException());
        }
    }

    private AlertDelivery told(AlertDelivery delivery, AlertTarget target, int tries) {
        long now = clock.millis();
        boolean held = delivery.due() - delivery.raised() > TimeUnit.MINUTES.toMillis(1);
        if (!held && !delivery.isTest()) {
            meters.told(target.kind(), Duration.ofMillis(Math.max(0, now - delivery.raised())));
        }
        return delivery.told(tries, now);
    }

    private AlertDelivery untold(AlertDelivery delivery, AlertTarget target, int tries, Throwable cause)
            throws InterruptedException {
        if (Thread.interrupted() || cause instanceof InterruptedException) {
            throw new InterruptedException("This service ends");
        }
        String why = trouble(cause);
        int rounds = (tries - 1) / (retries + 1);
        long now = clock.millis();
        if (cause instanceof UnwantedException
                || delivery.isTest()
                || rounds >= settings.again().size()) {
            LOG.warn("Alert {} could not be told on {}: {}", delivery.alert(), delivery.channel(), why);
            meters.gaveUp(target.kind());
            return delivery.failed(tries, now, why);
        }
        long pause = settings.again().get(rounds).toMillis();
        return delivery.postponed(
                tries, now + pause + ThreadLocalRandom.current().nextLong(pause / 4 + 1), now, why);
    }

    /** For the alert's owner: what comes from below may name an address, so it is said by its kind alone. */
    private static String trouble(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        boolean ours =
                cause instanceof UnwantedException || message.startsWith("Status ") || message.startsWith("The ");
        String said = ours
                ? message
                : "It could not be reached: " + root(cause).getClass().getSimpleName();
        return said.substring(0, Math.min(said.length(), LONGEST_TROUBLE));
    }

    private static Throwable root(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    @Override
    public void close() {
        queues.close();
    }
}
