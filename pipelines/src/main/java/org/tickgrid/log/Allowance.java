package org.tickgrid.log;

import java.time.Duration;

/** So many turns a second, evenly: what was not spent is kept for a moment only. */
final class Allowance {

    private static final long TURN = Duration.ofMillis(2).toNanos();

    /** Enough for a few keys that become due together; of many the rest follows one by one. */
    private static final int MOST = 20;

    private long paid;

    /** @param now by {@link System#nanoTime} */
    Allowance(long now) {
        paid = now - MOST * TURN;
    }

    /** Takes one turn, if there is one. */
    boolean spend(long now) {
        paid = Math.max(paid, now - MOST * TURN);
        if (now - paid < TURN) {
            return false;
        }
        paid += TURN;
        return true;
    }
}
