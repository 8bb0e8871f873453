package org.tickgrid.log;

import java.time.Duration;
import org.tickgrid.log.Turns.Turn;

/** What the keys of one reader have to tell and to show, and when each gets its turn. */
final class News {

    /** From one time that a key is told or shown to its next: in a backlog, which runs by anyway, nobody sees each step. */
    private static final long SHOWN = Duration.ofMillis(200).toNanos();

    private static final long SHOWN_IN_BACKLOG = Duration.ofSeconds(1).toNanos();
    private static final long TOLD_IN_BACKLOG = Duration.ofMillis(250).toNanos();

    /** From one key to the next in a backlog: it is over the sooner, the less is made of it meanwhile. */
    private static final long TURN_IN_BACKLOG = Duration.ofMillis(10).toNanos();

    private final Turns toTell = new Turns();
    private final Turns toShow = new Turns();

    /** With many keys each waits longer: the maps could not take them all, and least of all at once. */
    private final Allowance telling;

    private final Allowance showing;
    private final long showingTurn;
    private final Unsent unsent;

    /**
     * @param unsent nothing is told or shown while something waits there
     * @param shown from one key that is shown to the next, on average
     * @param now by {@link System#nanoTime}
     */
    News(Unsent unsent, Duration shown, long now) {
        this.unsent = unsent;
        this.telling = new Allowance(now);
        this.showing = new Allowance(now);
        this.showingTurn = shown.toNanos();
    }

    void add(Turn toBeTold, Turn toBeShown) {
        toTell.add(toBeTold);
        toShow.add(toBeShown);
    }

    /**
     * Tells and shows what has rested long enough, as far as the edges take it.
     *
     * @param now by {@link System#nanoTime}
     */
    void tellInGoodTime(long now, boolean backlog) {
        if (backlog) {
            toTell.take(
                    now, TOLD_IN_BACKLOG, () -> unsent.isEmpty() && telling.spend(now, TURN_IN_BACKLOG), Turn::tell);
            toShow.take(
                    now, SHOWN_IN_BACKLOG, () -> unsent.isEmpty() && showing.spend(now, TURN_IN_BACKLOG), Turn::show);
        } else {
            toTell.take(now, 0, unsent::isEmpty, Turn::tell);
            toShow.take(now, SHOWN, () -> unsent.isEmpty() && showing.spend(now, showingTurn), Turn::show);
        }
    }

    /** Tells and shows everything. False when the edges would not take it all: then it goes on at the next call. */
    boolean tellAll(long now) {
        return toTell.take(now, Long.MIN_VALUE, unsent::isEmpty, Turn::tell)
                && toShow.take(now, Long.MIN_VALUE, unsent::isEmpty, Turn::show)
                && unsent.isEmpty();
    }
}
