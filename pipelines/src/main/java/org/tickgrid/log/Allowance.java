package org.tickgrid.log;

import java.time.Duration;

/** So many turns a second, evenly: what was not spent is kept for a moment only. */
final class Allowance {

    /** Enough for a few keys that become due together; of many the rest follows one by one. */
    private static final int MOST = 20;

    private final long turn;
    private long paid;

    /**
     * @param turn from one turn to the next, on average
     * @param now by {@link System#nanoTime}
     */
    Allowance(Duration turn, long now) {
        this.turn = turn.toNanos();
        paid = now - MOST * this.turn;
    }

    /** Takes one turn, if there is one. */
    boolean spend(long now) {
        paid = Math.max(paid, now - MOST * turn);
        if (now - paid < turn) {
            return false;
        }
        paid += turn;
        return true;
    }
}
