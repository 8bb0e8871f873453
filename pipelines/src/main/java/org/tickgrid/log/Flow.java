package org.tickgrid.log;

import java.time.Duration;

/** How the log flows to a reader: so much can be made of what comes. */
enum Flow {
    /** Little comes at once. */
    LIGHT,
    /** Much comes at once, and in time: people wait for it. */
    BUSY,
    /** Much comes at once, and late, or this is the end of it: what it leads to is of interest, each step on the way is not. */
    BACKLOG;

    /** A busy reader makes less of what comes from this age on: where processors are short, what it tells is about as old. */
    private static final long LATE = Duration.ofMillis(200).toMillis();

    /**
     * What a poll tells of it.
     *
     * @param records that it brought
     * @param before records of the poll before: Kafka's answers come in large polls and, at the end of each, a small one
     * @param age milliseconds since the newest of them was received, by the wall clock; where clocks differ, it may be
     *     negative
     */
    static Flow of(int records, int before, long age) {
        if (records > 0 && age >= LATE && Math.max(records, before) >= Log.Reader.MUCH) {
            return BACKLOG;
        }
        return records < Log.Reader.MUCH ? LIGHT : BUSY;
    }
}
