package org.tickgrid.log;

import java.time.Duration;
import org.tickgrid.log.Turns.Turn;

/** What the keys of one reader have to tell and to show, and when each gets its turn. */
final class News {

    /** From one time that a key is told or shown to its next: in a backlog, which runs by anyway, nobody sees each step. */
    private static final long SHOWN = Duration.ofMillis(200).toNanos();

    private static final long TOLD_WHEN_BUSY = Duration.ofMillis(50).toNanos();
    private static final long SHOWN_IN_BACKLOG = Duration.ofSeconds(1).toNanos();
    private static final long TOLD_IN_BACKLOG = Duration.ofMillis(250).toNanos();

    /** From one key to the next in a backlog: it is over the sooner, the less is made of it meanwhile. */
    private static final long TURN_IN_BACKLOG = Duration.ofMillis(10).toNanos();

    /** Keys that get a turn at once: enough for a few that become due together; of many the rest follows one by one. */
    private static final int AT_ONCE = 20;

    /** A busy reader gives turns only between two large polls, and would lose most of them. A map takes so many in a few writes. */
    private static final int AT_ONCE_WHEN_BUSY = 100;

    private final Turns toTell = new Turns();
    private final Turns toShow = new Turns();

    /** With many keys each waits longer: the maps could not take them all, and least of all at once. */
    private final Allowance telling;

    private final Allowance showing;
    private final long usualTurn;
    private final Unsent unsent;

    /**
     * @param unsent nothing is told or shown while something waits there
     * @param shown from one key that is shown to the next, on average; when the reader is busy, from one that is told, too
     * @param now by {@link System#nanoTime}
     */
    News(Unsent unsent, Duration shown, long now) {
        this.unsent = unsent;
        this.telling = new Allowance(now);
        this.showing = new Allowance(now);
        this.usualTurn = shown.toNanos();
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
    void tellInGoodTime(long now, Flow flow) {
        switch (flow) {
            case LIGHT -> {
                toTell.take(now, 0, unsent::isEmpty, Turn::tell);
                show(now, SHOWN, usualTurn, AT_ONCE);
            }
            case BUSY -> {
                tell(now, TOLD_WHEN_BUSY, usualTurn, AT_ONCE_WHEN_BUSY);
                show(now, SHOWN, usualTurn, AT_ONCE_WHEN_BUSY);
            }
            case BACKLOG -> {
                tell(now, TOLD_IN_BACKLOG, TURN_IN_BACKLOG, AT_ONCE);
                show(now, SHOWN_IN_BACKLOG, TURN_IN_BACKLOG, AT_ONCE);
            }
        }
    }

    private void tell(long now, long rest, long turn, int atOnce) {
        toTell.take(now, rest, () -> unsent.isEmpty() && telling.spend(now, turn, atOnce), Turn::tell);
    }

    private void show(long now, long rest, long turn, int atOnce) {
        toShow.take(now, rest, () -> unsent.isEmpty() && showing.spend(now, turn, atOnce), Turn::show);
    }

    /** Tells and shows everything. False when the edges would not take it all: then it goes on at the next call. */
    boolean tellAll(long now) {
        return toTell.take(now, Long.MIN_VALUE, unsent::isEmpty, Turn::tell)
                && toShow.take(now, Long.MIN_VALUE, unsent::isEmpty, Turn::show)
                && unsent.isEmpty();
    }
}
