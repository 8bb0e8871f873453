package org.tickgrid.log;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import org.tickgrid.market.Named;

/**
 * The keys that have something new. One that has rested gets its turn at once, in the order in which they came to have
 * it; after its turn it rests for a while, and so a key that changes all the time gets one turn in each such while.
 */
final class Turns {

    /** What a turn is for. */
    enum Kind {
        TELLING,
        SHOWING;

        private final int bit = 1 << ordinal();
    }

    private final Kind kind;
    private final Queue<Turn> waiting = new ArrayDeque<>();

    /** Those that had their turn, the one that rests longest first. */
    private final Queue<Turn> resting = new ArrayDeque<>();

    Turns(Kind kind) {
        this.kind = kind;
    }

    /** A key, and its place in the turns of each kind: in one of their queues, or in none. */
    static class Turn extends Named {

        final Fold fold;
        private final Results results;

        /** Bits of the kinds. */
        private int news;

        private int rests;
        private final long[] taken = new long[Kind.values().length];

        Turn(String name, Fold fold, Results results) {
            super(name);
            this.fold = fold;
            this.results = results;
        }

        /** Whether it waits for its turn, or will when it has rested. */
        boolean hasNews(Kind kind) {
            return (news & kind.bit) != 0;
        }

        private boolean rests(Kind kind) {
            return (rests & kind.bit) != 0;
        }

        void tell() {
            fold.tell(results);
        }

        void show() {
            fold.show(results);
        }
    }

    void add(Turn turn) {
        if (!turn.hasNews(kind)) {
            turn.news |= kind.bit;
            if (!turn.rests(kind)) {
                waiting.add(turn);
            }
        }
    }

    /**
     * Gives the turn to those that wait.
     *
     * @param now by {@link System#nanoTime}
     * @param rest nanoseconds from a key's turn to its next, at least
     * @param room asked before each
     * @return false when there was no room for all
     */
    boolean take(long now, long rest, Room room, Consumer<Turn> taker) {
        wake(now, rest);
        while (!waiting.isEmpty()) {
            if (!room.isLeft()) {
                return false;
            }
            Turn next = waiting.remove();
            next.news &= ~kind.bit;
            next.rests |= kind.bit;
            next.taken[kind.ordinal()] = now;
            resting.add(next);
            taker.accept(next);
        }
        return true;
    }

    private void wake(long now, long rest) {
        Turn next = resting.peek();
        while (next != null && now - next.taken[kind.ordinal()] >= rest) {
            resting.remove();
            next.rests &= ~kind.bit;
            if (next.hasNews(kind)) {
                waiting.add(next);
            }
            next = resting.peek();
        }
    }

    /** Whether more can be taken. */
    interface Room {
        boolean isLeft();
    }
}
