package org.tickgrid.notifications.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.Alert;
import org.tickgrid.market.AlertDelivery;
import org.tickgrid.market.AlertDelivery.State;
import org.tickgrid.market.AlertTarget;
import org.tickgrid.market.FeedJson;
import org.tickgrid.market.QuietHours;
import org.tickgrid.market.Signal;

/**
 * Decides what is to be told of a signal. What is decided stands in the grid, once: to decide again changes nothing, here or
 * in another replica, so whoever is not sure may do so.
 */
@Component
final class Matching {

    /** What was decided here lately, so that the grid need not be asked. */
    private static final int REMEMBERED = 100_000;

    private final AlertBook book;
    private final HazelcastInstance grid;
    private final AlertMeters meters;
    private final Clock clock = Clock.systemUTC();
    private final Set<String> decided = Collections.newSetFromMap(new LinkedHashMap<String, Boolean>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });

    Matching(AlertBook book, HazelcastInstance grid, AlertMeters meters) {
        this.book = book;
        this.grid = grid;
        this.meters = meters;
    }

    /** Whether something is to be told. Called by one thread. */
    boolean decide(Signal signal) {
        boolean something = false;
        for (Alert alert : book.all()) {
            String both = alert.id() + '|' + signal.id();
            if (alert.wants(signal) && !decided.contains(both)) {
                something |= decide(alert, signal);
                decided.add(both);
            }
        }
        return something;
    }

    private boolean decide(Alert alert, Signal signal) {
        long now = clock.millis();
        QuietHours quiet = alert.quiet();
        long due = quiet == null ? now : quiet.endsAfter(now);
        State state = State.WAITING;
        if (quiet != null && due > now && !quiet.held()) {
            state = State.QUIET;
        } else if (!isFirst(alert, signal)) {
            state = State.COOLDOWN;
        }
        IMap<String, AlertDelivery> deliveries = GridMap.ALERT_DELIVERIES.in(grid);
        String payload = new String(FeedJson.write(signal), UTF_8);
        for (AlertTarget target : alert.targets()) {
            AlertDelivery fresh = AlertDelivery.of(alert, target, signal, payload, state, due, now);
            if (deliveries.putIfAbsent(GridMap.alertDelivery(fresh), fresh) == null) {
                meters.decided(state);
            }
        }
        return state == State.WAITING;
    }

    /** Whether no other signal of its symbol and side was let through a short time ago. */
    private boolean isFirst(Alert alert, Signal signal) {
        if (alert.cooldown() == 0) {
            return true;
        }
        String before = GridMap.COOLDOWNS
                .in(grid)
                .putIfAbsent(GridMap.cooldown(alert, signal), signal.id(), alert.cooldown(), TimeUnit.MILLISECONDS);
        return before == null || before.equals(signal.id());
    }
}
