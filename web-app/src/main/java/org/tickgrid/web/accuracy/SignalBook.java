package org.tickgrid.web.accuracy;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import com.hazelcast.query.Predicates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.Signal;

/** The newest signals. After the first time it asks the grid only for those that have come since. */
final class SignalBook {

    private static final Comparator<Signal> BY_AGE = Comparator.comparingLong(Signal::raised);

    /** Members' clocks differ, and a signal takes a while into its map. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private static final Duration FIRST = Duration.ofMinutes(10);

    private final int capacity;
    private final Map<String, Signal> signals = new HashMap<>();

    SignalBook(int capacity) {
        this.capacity = capacity;
    }

    /** Newest first. */
    List<Signal> read(HazelcastInstance grid) {
        fresh(GridMap.SIGNALS.in(grid)).forEach(signal -> signals.put(signal.id(), signal));
        List<Signal> newest = new ArrayList<>(signals.values());
        newest.sort(BY_AGE.thenComparing(Signal::id).reversed());
        if (newest.size() > capacity) {
            newest.subList(capacity, newest.size()).forEach(old -> signals.remove(old.id()));
            newest = newest.subList(0, capacity);
        }
        return List.copyOf(newest);
    }

    private Collection<Signal> fresh(IMap<String, Signal> map) {
        if (!signals.isEmpty()) {
            long last = signals.values().stream().max(BY_AGE).orElseThrow().raised();
            return map.values(Predicates.greaterEqual("raised", last - OVERLAP.toMillis()));
        }
        long now = System.currentTimeMillis();
        for (Duration back = FIRST; back.toDays() < 2; back = back.multipliedBy(6)) {
            Collection<Signal> found = map.values(Predicates.greaterEqual("raised", now - back.toMillis()));
            if (found.size() >= capacity) {
                return found;
            }
        }
        return map.values();
    }
}
