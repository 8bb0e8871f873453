package org.tickgrid.grid;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import java.util.UUID;

/**
 * A name for the grid's present life. It outlives any member, but not the loss of all of them at once, nor a time in which
 * they were cut off from each other; sequence numbers of feeds compare only within one epoch.
 */
public final class Epoch {

    private static final String MAP = "grid";
    private static final String KEY = "epoch";

    private Epoch() {}

    /** The present epoch. The first to ask names it. */
    public static String of(HazelcastInstance grid) {
        IMap<String, String> map = grid.getMap(MAP);
        String known = map.get(KEY);
        if (known != null) {
            return known;
        }
        String fresh = fresh();
        String earlier = map.putIfAbsent(KEY, fresh);
        return earlier == null ? fresh : earlier;
    }

    /** Begins a new one: what followers know of places in the feeds is true no more. */
    public static void renew(HazelcastInstance grid) {
        grid.getMap(MAP).set(KEY, fresh());
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }
}
