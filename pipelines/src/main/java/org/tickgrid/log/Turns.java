package org.tickgrid.log;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * The keys that have something new. One that has rested gets its turn at once, in the order in which they came to have
 * it; after its turn it rests for a while, and so a key that changes all the time gets one turn in each such while.
 */
final class Turns {

    private final Queue<Turn> waiting = new ArrayDeque<>();

    /** Those that had their turn, the one that rests longest first. */
    private final Queue<Turn> resting = new ArrayDeque<>();

    /** A key's place here. It is in one of the queues, or in none. */
    static final class Turn {

        private final Fold fold;
        private final Results results;
        private boolean hasNews;
        private boolean rests;
        private long taken;

        Turn(Fold fold, Results results) {
            this.fold = fold;
            this.results = results;
        }

        /** Whether it waits for its turn, or will when it has rested. */
        boolean hasNews() {
            return hasNews;
        }

        void tell() {
            fold.tell(results);
        }

        void show() {
            fold.show(results);
        }
    }

    void add(Turn turn) {
        if (!turn.hasNews) {
            turn.hasNews = true;
            if (!turn.rests) {
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
            next.hasNews = false;
            next.rests = true;
            next.taken = now;
            resting.add(next);
            taker.accept(next);
        }
        return true;
    }

    private void wake(long now, long rest) {
        Turn next = resting.peek();
        while (next != null && now - next.taken >= rest) {
            resting.remove();
            next.rests = false;
            if (next.hasNews) {
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
