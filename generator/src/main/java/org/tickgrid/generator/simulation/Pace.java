package org.tickgrid.generator.simulation;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Where a schedule stands: real time since the start, less what it fell behind and can not make up for. */
public final class Pace {

    /** More than this is not caught up. */
    private static final Duration MOST_BEHIND = Duration.ofSeconds(1);

    private final LongSupplier nanoClock;
    private final long begin;
    private long skipped;

    public Pace(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        this.begin = nanoClock.getAsLong();
    }

    /** How far the schedule should be by now, in nanoseconds, when it has come as far as {@code done}. */
    public long due(long done) {
        long due = elapsed() - skipped;
        long excess = due - done - MOST_BEHIND.toNanos();
        if (excess > 0) {
            skipped += excess;
            due -= excess;
        }
        return due;
    }

    /** Real nanoseconds since the start. */
    public long elapsed() {
        return nanoClock.getAsLong() - begin;
    }
}
