package org.tickgrid.log;

import java.time.Duration;
import org.tickgrid.log.Turns.Kind;
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

    /** So long turns are kept: a reader that takes longer than its rests do is short of processor time, and shows less. */
    private static final long KEPT = Rest.MOST;

    /** A reader that has much to take gives turns only between two large polls. A map takes what is kept till then in a few writes. */
    private static final long KEPT_WHEN_MUCH = Duration.ofMillis(200).toNanos();

    private final Turns toTell = new Turns(Kind.TELLING);
    private final Turns toShow = new Turns(Kind.SHOWING);

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

    void add(Turn key) {
        toTell.add(key);
        addToShow(key);
    }

    /** What an earlier run had told, and not shown yet. */
    void addToShow(Turn key) {
        toShow.add(key);
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
                show(now, SHOWN, usualTurn, KEPT);
            }
            case BUSY -> {
                tell(now, TOLD_WHEN_BUSY, usualTurn);
                show(now, SHOWN, usualTurn, KEPT_WHEN_MUCH);
            }
            case BACKLOG -> {
                tell(now, TOLD_IN_BACKLOG, TURN_IN_BACKLOG);
                show(now, SHOWN_IN_BACKLOG, TURN_IN_BACKLOG, KEPT_WHEN_MUCH);
            }
        }
    }

    private void tell(long now, long rest, long turn) {
        toTell.take(now, rest, () -> unsent.isEmpty() && telling.spend(now, turn, KEPT_WHEN_MUCH), Turn::tell);
    }

    private void show(long now, long rest, long turn, long kept) {
        toShow.take(now, rest, () -> unsent.isEmpty() && showing.spend(now, turn, kept), Turn::show);
    }

    /** Tells everything. False when the edges would not take it all: then it goes on at the next call. */
    boolean tellAll(long now) {
        return toTell.take(now, Long.MIN_VALUE, unsent::isEmpty, Turn::tell) && unsent.isEmpty();
    }

    /** Shows everything, the same way. */
    boolean showAll(long now) {
        return toShow.take(now, Long.MIN_VALUE, unsent::isEmpty, Turn::show) && unsent.isEmpty();
    }
}
