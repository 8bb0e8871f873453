package org.tickgrid.notifications.deliveries;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * <p>To tell, a replica first claims the delivery, for as long as one can take. Having told, it turns the claim into a
 * record; having failed, it gives the claim back. A replica that dies in between leaves a claim that runs out, and then
 * the signal is told by another: maybe for the second time, with the same id. To record first and tell then would never
 * tell twice, but lose a signal now and then; that is the worse of the two.
 */
@Component
public final class Deliveries {

    /** Stands for a time of delivery while there is none yet. */
    private static final long CLAIMED = 0;

    private static final long AS_THE_MAP_SAYS = -1;

    private final HazelcastInstance grid;
    private final Duration claim;

    Deliveries(HazelcastInstance grid, NotificationSettings settings) {
        this.grid = grid;
        this.claim = settings.longestDelivery();
    }

    /** Whether the delivery is the caller's now: nobody has made it, and nobody is at it. */
    boolean claim(String channel, Signal signal) {
        return map().putIfAbsent(key(channel, signal), CLAIMED, claim.toMillis(), TimeUnit.MILLISECONDS) == null;
    }

    /** The delivery is made. */
    void record(String channel, Signal signal) {
        map().set(key(channel, signal), System.currentTimeMillis(), AS_THE_MAP_SAYS, TimeUnit.MILLISECONDS);
    }

    /** The delivery was not made, and others may try. */
    void release(String channel, Signal signal) {
        map().remove(key(channel, signal), CLAIMED);
    }

    /** Those signals that nobody has told on a channel, and nobody is about to; in their order. */
    List<Signal> missing(String channel, List<Signal> signals) {
        Set<String> keys = signals.stream().map(signal -> key(channel, signal)).collect(Collectors.toSet());
        Map<String, Long> known = map().getAll(keys);
        List<Signal> missing = new ArrayList<>(signals);
        missing.removeIf(signal -> known.containsKey(key(channel, signal)));
        return missing;
    }

    private IMap<String, Long> map() {
        return GridMap.DELIVERIES.in(grid);
    }

    private static String key(String channel, Signal signal) {
        return channel + '|' + signal.id();
    }
}
