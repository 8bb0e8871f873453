package org.tickgrid.log;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * A reader's rest, the longer the busier the machine is. A thread that wakes later than it asked to had to wait for a
 * processor: there each poll takes time from those that have something to do, and the next one brings the more.
 */
public final class Rest {

    /** Longest rest, unless more is asked for; and the most that one late awakening counts, for it may have been a pause. */
    static final long MOST = Duration.ofMillis(50).toNanos();

    /** So late a thread may wake on an idle machine, too. */
    private static final long USUALLY_LATE = Duration.of(200, ChronoUnit.MICROS).toNanos();

    /** Rests that the lateness is smoothed over. */
    private static final double SMOOTHED_OVER = 16;

    private final long least;
    private final long most;
    private final LongSupplier nanoTime;
    private final LongConsumer parker;

    /** Nanoseconds that a thread wakes too late, smoothed. */
    private double late;

    /** @param least zero for none at all */
    public Rest(Duration least) {
        this(least, System::nanoTime, LockSupport::parkNanos);
    }

    /** @param parker rests for so many nanoseconds, more or less */
    Rest(Duration least, LongSupplier nanoTime, LongConsumer parker) {
        this.least = least.toNanos();
        this.most = Math.max(this.least, MOST);
        this.nanoTime = nanoTime;
        this.parker = parker;
    }

    public void take() {
        if (least == 0) {
            return;
        }
        long rest = length();
        long begun = nanoTime.getAsLong();
        parker.accept(rest);
        long over = nanoTime.getAsLong() - begun - rest;
        late += (Math.clamp(over, 0, MOST) - late) / SMOOTHED_OVER;
    }

    private long length() {
        double lateHere = Math.max(0, late - USUALLY_LATE);
        return Math.min(most, least + Math.round(2 * lateHere));
    }
}
