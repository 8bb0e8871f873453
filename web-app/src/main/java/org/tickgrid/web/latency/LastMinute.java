package org.tickgrid.web.latency;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tickgrid.grid.StageAges;

/**
 * What came to each stage in the last minute, by what programs say once a second that they have counted since they were
 * started. Not for several threads at once.
 */
final class LastMinute {

    private static final int BEATS = 60;

    private final Deque<Map<Place, long[]>> beats = new ArrayDeque<>();
    private Map<Source, long[]> before = Map.of();

    /** A stage, wherever it was measured. */
    record Place(String stage, String where) {}

    private record Source(String program, Place place) {}

    /** @param said by program */
    void take(Map<String, Collection<StageAges>> said) {
        Map<Source, long[]> present = new HashMap<>();
        said.forEach((program, stages) -> stages.forEach(ages ->
                present.put(new Source(program, new Place(ages.stage(), ages.where())), ages.counts())));
        Map<Place, long[]> beat = new HashMap<>();
        present.forEach((source, counts) -> add(beat, source.place(), since(before.get(source), counts)));
        before = present;
        beats.addLast(beat);
        if (beats.size() > BEATS) {
            beats.removeFirst();
        }
    }

    /** Of a program that is seen for the first time nobody knows when it counted what it says. */
    private static long[] since(long @Nullable [] then, long[] now) {
        long[] more = new long[now.length];
        if (then != null) {
            for (int i = 0; i < now.length; i++) {
                more[i] = Math.max(0, now[i] - then[i]);
            }
        }
        return more;
    }

    /** How many were how old, in the last minute. */
    Map<Place, long[]> counts() {
        Map<Place, long[]> sum = new LinkedHashMap<>();
        beats.forEach(beat -> beat.forEach((place, counts) -> add(sum, place, counts)));
        return sum;
    }

    private static void add(Map<Place, long[]> sums, Place place, long[] counts) {
        long[] sum = sums.computeIfAbsent(place, _ -> new long[counts.length]);
        for (int i = 0; i < counts.length; i++) {
            sum[i] += counts[i];
        }
    }
}
