package org.tickgrid.grid;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import java.util.UUID;

/**
 * A name for the grid's present life. It outlives any member, but not the loss of all of them at once; sequence numbers
 * of feeds compare only within one epoch.
 */
public final class Epoch {

    private static final String KEY = "epoch";

    private Epoch() {}

    /** The present epoch. The first to ask names it. */
    public static String of(HazelcastInstance grid) {
        IMap<String, String> map = grid.getMap("grid");
        String known = map.get(KEY);
        if (known != null) {
            return known;
        }
        String fresh = UUID.randomUUID().toString();
        String earlier = map.putIfAbsent(KEY, fresh);
        return earlier == null ? fresh : earlier;
    }
}
