package org.tickgrid.web.vitals;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Gives each member a place in the chart, and with it a colour, for as long as anything there is of it. */
final class Seats {

    private final Map<String, Integer> taken = new HashMap<>();

    /** Frees the seats of all others, and gives whoever has none the lowest that is free. */
    void keep(Collection<String> members) {
        taken.keySet().retainAll(members);
        for (String member : members) {
            if (!taken.containsKey(member)) {
                taken.put(member, lowestFree());
            }
        }
    }

    private int lowestFree() {
        int seat = 0;
        while (taken.containsValue(seat)) {
            seat++;
        }
        return seat;
    }

    /** From 0; for a member that has one. */
    int of(String member) {
        return taken.getOrDefault(member, 0);
    }
}
