package org.tickgrid.log;

import java.time.Duration;

/** So many turns a second, evenly: what was not spent is kept for a moment only. */
final class Allowance {

    /** Enough for a few keys that become due together; of many the rest follows one by one. */
    private static final int MOST = 20;

    private long paid;

    /** @param now by {@link System#nanoTime} */
    Allowance(long now) {
        paid = now - Duration.ofDays(1).toNanos();
    }

    /**
     * Takes one turn, if there is one.
     *
     * @param now by {@link System#nanoTime}
     * @param turn nanoseconds from one turn to the next, on average
     */
    boolean spend(long now, long turn) {
        paid = Math.max(paid, now - MOST * turn);
        if (now - paid < turn) {
            return false;
        }
        paid += turn;
        return true;
    }
}
