package org.tickgrid.web.alerts;

import com.hazelcast.map.IMap;
import com.hazelcast.query.Predicate;
import com.hazelcast.query.Predicates;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.Alert;
import org.tickgrid.market.AlertDelivery;
import org.tickgrid.market.AlertDelivery.State;
import org.tickgrid.web.grid.GridLink;

/** Does with alerts what their owners want; nobody sees those of others. */
@Component
class AlertDesk {

    private static final int AT_ONCE = 1_000;

    private static final List<Duration> BACK =
            List.of(Duration.ofMinutes(10), Duration.ofHours(2), Duration.ofDays(1), Duration.ofDays(3_650));

    private final GridLink link;
    private final AlertLimits limits;
    private final Clock clock = Clock.systemUTC();

    AlertDesk(GridLink link, AlertLimits limits) {
        this.link = link;
        this.limits = limits;
    }

    AlertChoices choices() {
        return link.ask(grid -> {
            IMap<String, String> rules = GridMap.RULES.in(grid);
            IMap<String, String> channels = GridMap.CHANNELS.in(grid);
            return AlertChoices.of(rules.getAll(rules.keySet()), channels.getAll(channels.keySet()), limits);
        });
    }

    /** By name. */
    List<Alert> all(String owner) {
        return link.ask(grid -> List.copyOf(GridMap.ALERTS.in(grid).values(Predicates.equal("owner", owner)))).stream()
                .sorted(Comparator.comparing(Alert::name).thenComparing(Alert::id))
                .toList();
    }

    Alert one(String owner, String id) {
        return link.ask(grid -> Optional.ofNullable(GridMap.ALERTS.in(grid).get(id)))
                .filter(alert -> alert.owner().equals(owner))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no alert " + id));
    }

    Alert make(String owner, AlertDraft draft) {
        int own = all(owner).size();
        if (own >= limits.perUser()) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, "No more than " + limits.perUser() + " alerts: delete one first");
        }
        if (link.ask(grid -> GridMap.ALERTS.in(grid).size()) >= limits.inAll()) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, "All users together have no more than " + limits.inAll() + " alerts");
        }
        return put(draft.alert(UUID.randomUUID().toString(), owner, Optional.empty(), clock.millis()));
    }

    Alert change(String owner, String id, AlertDraft draft) {
        Alert before = one(owner, id);
        return put(draft.alert(id, owner, Optional.of(before), clock.millis()));
    }

    Alert active(String owner, String id, boolean active) {
        return put(one(owner, id).active(active, clock.millis()));
    }

    private Alert put(Alert alert) {
        link.ask(grid -> {
            GridMap.ALERTS.in(grid).set(alert.id(), alert);
            return true;
        });
        return alert;
    }

    void delete(String owner, String id) {
        one(owner, id);
        link.ask(grid -> {
            GridMap.ALERTS.in(grid).delete(id);
            return true;
        });
    }

    /** Sends a made-up signal to all targets of an alert. */
    List<AlertDelivery> test(String owner, String id) {
        Alert alert = one(owner, id);
        long now = clock.millis();
        List<AlertDelivery> tests = alert.targets().stream()
                .map(target -> Tests.delivery(alert, target, now))
                .toList();
        return link.ask(grid -> {
            tests.forEach(test -> GridMap.ALERT_DELIVERIES.in(grid).set(GridMap.alertDelivery(test), test));
            return tests;
        });
    }

    /** Newest first. They can be many, so it is looked further and further back. */
    List<AlertDelivery> deliveries(String owner, int limit, Optional<State> state) {
        long now = clock.millis();
        Collection<AlertDelivery> found = List.of();
        for (Duration back : BACK) {
            found = link.ask(
                    grid -> GridMap.ALERT_DELIVERIES.in(grid).values(since(owner, state, now - back.toMillis())));
            if (found.size() >= limit) {
                break;
            }
        }
        return found.stream()
                .sorted(Comparator.comparingLong(AlertDelivery::raised)
                        .thenComparingLong(AlertDelivery::changed)
                        .reversed())
                .limit(limit)
                .toList();
    }

    private static Predicate<String, AlertDelivery> since(String owner, Optional<State> state, long when) {
        Predicate<String, AlertDelivery> own =
                Predicates.and(Predicates.equal("owner", owner), Predicates.greaterEqual("changed", when));
        return state.isEmpty()
                ? own
                : Predicates.and(own, Predicates.equal("state", state.get().name()));
    }

    AlertDelivery again(String owner, String key) {
        return update(owner, key, one -> {
            if (one.state() != State.FAILED) {
                throw new ResponseStatusException(
                        HttpStatus.CONFLICT, "Only what has failed can be sent again, and this is " + one.state());
            }
            long now = clock.millis();
            return one.postponed(0, now, now, one.trouble());
        });
    }

    AlertDelivery acknowledge(String owner, String key) {
        return update(owner, key, AlertDelivery::acknowledge);
    }

    /** The newest. */
    int acknowledgeAll(String owner) {
        List<AlertDelivery> open = deliveries(owner, AT_ONCE, Optional.empty()).stream()
                .filter(one -> !one.acknowledged() && one.state() != State.WAITING)
                .toList();
        open.forEach(one -> acknowledge(owner, GridMap.alertDelivery(one)));
        return open.size();
    }

    private AlertDelivery update(String owner, String key, UnaryOperator<AlertDelivery> change) {
        return link.ask(grid -> {
            IMap<String, AlertDelivery> map = GridMap.ALERT_DELIVERIES.in(grid);
            while (true) {
                AlertDelivery present = key.split("\\|", -1).length == 3 ? map.get(key) : null;
                if (present == null || !present.owner().equals(owner)) {
                    throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no delivery " + key);
                }
                AlertDelivery next = change.apply(present);
                if (map.replace(key, present, next)) {
                    return next;
                }
            }
        });
    }
}
