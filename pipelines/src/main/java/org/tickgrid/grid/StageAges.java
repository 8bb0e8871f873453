package org.tickgrid.grid;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many records were how old when they came to a stage of their way, since a program was started.
 *
 * @param stage as {@link Ages.Stage} or the web-app calls it, in small letters
 * @param where name of the job, the map, the feed or the type of message
 * @param counts of those at most as old as each of {@link #BOUNDS} and older than the bound before it; the last one is of
 *     those that were older than all
 */
public record StageAges(String stage, String where, long[] counts) {

    /** Fine where a browser's frame counts, coarse where something is wrong anyway. */
    public static final List<Duration> BOUNDS = Stream.of(
                    1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 30_000)
            .map(Duration::ofMillis)
            .toList();

    public StageAges {
        if (counts.length != BOUNDS.size() + 1) {
            throw new IllegalArgumentException(
                    "There must be " + (BOUNDS.size() + 1) + " counts of ages, was " + counts.length);
        }
    }

    /** The bounds, as timers take them. */
    public static Duration[] bounds() {
        return BOUNDS.toArray(Duration[]::new);
    }

    /**
     * From counts that each hold those before, as a timer has them.
     *
     * @param total of all records
     */
    public static StageAges of(String stage, String where, double[] cumulative, long total) {
        long[] counts = new long[BOUNDS.size() + 1];
        long before = 0;
        for (int i = 0; i < BOUNDS.size(); i++) {
            long until = Math.round(cumulative[i]);
            counts[i] = until - before;
            before = until;
        }
        counts[BOUNDS.size()] = Math.max(0, total - before);
        return new StageAges(stage, where, counts);
    }
}
