package org.tickgrid.log;

import java.time.Duration;

/** So many turns a second, evenly: what was not spent is kept for a moment only. */
final class Allowance {

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
     * @param kept nanoseconds whose turns are there at once when none was taken for as long, at least those of one turn
     */
    boolean spend(long now, long turn, long kept) {
        paid = Math.max(paid, now - kept);
        if (now - paid < turn) {
            return false;
        }
        paid += turn;
        return true;
    }
}
