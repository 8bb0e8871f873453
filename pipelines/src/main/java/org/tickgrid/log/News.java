package org.tickgrid.log;

import java.time.Duration;
import org.tickgrid.log.Turns.Turn;

/** What the keys of one reader have to tell and to show, and when each gets its turn. */
final class News {

    /** How long a key's news wait: so often a person sees a candle move, and so often in a backlog, which runs by anyway. */
    private static final long SHOWN = Duration.ofMillis(200).toNanos();

    private static final long SHOWN_IN_BACKLOG = Duration.ofSeconds(1).toNanos();
    private static final long TOLD_IN_BACKLOG = Duration.ofMillis(250).toNanos();

    /** With many keys each waits longer, by so much for every one of them: the maps could not take them all. */
    private static final long SHARE = Duration.ofMillis(2).toNanos();

    private final Turns toTell = new Turns();
    private final Turns toShow = new Turns();
    private final Unsent unsent;

    /** @param unsent nothing is told or shown while something waits there */
    News(Unsent unsent) {
        this.unsent = unsent;
    }

    /** @param now by {@link System#nanoTime} */
    void add(Turn telling, Turn showing, long now) {
        toTell.add(telling, now);
        toShow.add(showing, now);
    }

    /** Tells and shows what has waited long enough, as far as the edges take it. */
    void tellInGoodTime(long now, boolean backlog) {
        long told = backlog ? Math.max(TOLD_IN_BACKLOG, SHARE * toTell.size()) : 0;
        long shown = Math.max(backlog ? SHOWN_IN_BACKLOG : SHOWN, SHARE * toShow.size());
        tell(now - told, now - shown);
    }

    /** Tells and shows everything. False when the edges would not take it all: then it goes on at the next call. */
    boolean tellAll(long now) {
        return tell(now, now) && unsent.isEmpty();
    }

    private boolean tell(long told, long shown) {
        return toTell.take(told, unsent::isEmpty, Turn::tell) && toShow.take(shown, unsent::isEmpty, Turn::show);
    }
}
