package org.tickgrid.generator;

import java.time.Duration;
import java.util.function.LongSupplier;

/** When each row is due, by the file's own clock, made faster. */
final class Timetable {

    private final double speed;
    private final LongSupplier nanoClock;
    private long firstTime = Long.MIN_VALUE;
    private long begin;

    /** @param speed how many times faster than real time; infinite for "as soon as possible" */
    Timetable(double speed, LongSupplier nanoClock) {
        this.speed = speed;
        this.nanoClock = nanoClock;
    }

    /** How long to wait until what happened at {@code time}, epoch milliseconds, is due; zero or less if it is. */
    Duration until(long time) {
        if (firstTime == Long.MIN_VALUE) {
            firstTime = time;
            begin = nanoClock.getAsLong();
        }
        double offset = (time - firstTime) / speed * 1e6;
        return Duration.ofNanos((long) offset - (nanoClock.getAsLong() - begin));
    }
}
