package org.tickgrid.web.signals;

import com.hazelcast.map.IMap;
import com.hazelcast.query.Predicates;
import java.time.Duration;
import java.util.Collection;
import org.tickgrid.market.Signal;

/** Finds the newest signals of a map without fetching them all: it looks further and further back. */
final class Newest {

    private Newest() {}

    /** About {@code count} of them, or all that there are. */
    static Collection<Signal> of(IMap<String, Signal> map, int count) {
        long now = System.currentTimeMillis();
        for (Duration back = Duration.ofMinutes(1); back.toDays() < 1; back = back.multipliedBy(8)) {
            Collection<Signal> found = map.values(Predicates.greaterEqual("raised", now - back.toMillis()));
            if (found.size() >= count) {
                return found;
            }
        }
        return map.values();
    }

    /** All of one symbol. */
    static Collection<Signal> of(IMap<String, Signal> map, String symbol) {
        return map.values(Predicates.<String, Signal>equal("symbol", symbol));
    }
}
