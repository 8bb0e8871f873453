package org.tickgrid.notifications.deliveries;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.Signal;
import org.tickgrid.notifications.NotificationSettings;

/**
 * Who was told of what, kept in the grid, so that it outlives this service and is one truth for all its replicas.
 *
 * <p>To tell, a replica first claims the delivery, for as long as one can take. Having told, it records that, and the
 * claim runs out by itself; having failed, it gives the claim back. A replica that dies in between leaves a claim that runs out, and then
 * the signal is told by another: maybe for the second time, with the same id. To record first and tell then would never
 * tell twice, but lose a signal now and then; that is the worse of the two.
 */
@Component
public final class Deliveries {

    private final HazelcastInstance grid;
    private final Duration claim;

    Deliveries(HazelcastInstance grid, NotificationSettings settings) {
        this.grid = grid;
        this.claim = settings.longestDelivery();
    }

    /** Whether the delivery is the caller's now: nobody has made it, and nobody is at it. */
    boolean claim(String channel, Signal signal) {
        String key = GridMap.delivery(channel, signal);
        return claims().putIfAbsent(key, System.currentTimeMillis(), claim.toMillis(), TimeUnit.MILLISECONDS) == null
                && isOpen(key);
    }

    /** Looked at once it is claimed, so that it cannot be made between the two. */
    private boolean isOpen(String key) {
        try {
            return !made().containsKey(key);
        } catch (RuntimeException e) {
            claims().delete(key);
            throw e;
        }
    }

    /** The delivery is made. */
    void record(String channel, Signal signal) {
        made().set(GridMap.delivery(channel, signal), System.currentTimeMillis());
    }

    /** The delivery was not made, and others may try. */
    void release(String channel, Signal signal) {
        claims().delete(GridMap.delivery(channel, signal));
    }

    /** Those signals that nobody has told on a channel, and nobody is about to; in their order. */
    List<Signal> missing(String channel, List<Signal> signals) {
        Set<String> keys = signals.stream()
                .map(signal -> GridMap.delivery(channel, signal))
                .collect(Collectors.toSet());
        Set<String> known = new HashSet<>(claims().getAll(keys).keySet());
        keys.removeAll(known);
        known.addAll(made().getAll(keys).keySet());
        return signals.stream()
                .filter(signal -> !known.contains(GridMap.delivery(channel, signal)))
                .toList();
    }

    private IMap<String, Long> made() {
        return GridMap.DELIVERIES.in(grid);
    }

    private IMap<String, Long> claims() {
        return GridMap.CLAIMS.in(grid);
    }
}
