package org.tickgrid.log;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * The keys that have something new, in the order in which they came to have it. Each gets its turn after a while, and so
 * a key that changes all the time gets one turn in each such while, and not all keys theirs at once.
 */
final class Turns {

    private final Queue<Turn> waiting = new ArrayDeque<>();

    /** A key's place here. It is in the queue at most once. */
    static final class Turn {

        private final Fold fold;
        private final Results results;
        private boolean waits;
        private long since;

        Turn(Fold fold, Results results) {
            this.fold = fold;
            this.results = results;
        }

        void tell() {
            fold.tell(results);
        }

        void show() {
            fold.show(results);
        }
    }

    /** @param now by {@link System#nanoTime} */
    void add(Turn turn, long now) {
        if (!turn.waits) {
            turn.waits = true;
            turn.since = now;
            waiting.add(turn);
        }
    }

    int size() {
        return waiting.size();
    }

    /**
     * Gives the turn to those that wait since {@code latest} or longer.
     *
     * @param room asked before each
     * @return false when there was no room for all
     */
    boolean take(long latest, Room room, Consumer<Turn> taker) {
        Turn next = waiting.peek();
        while (next != null && next.since - latest <= 0) {
            if (!room.isLeft()) {
                return false;
            }
            waiting.remove();
            next.waits = false;
            taker.accept(next);
            next = waiting.peek();
        }
        return true;
    }

    /** Whether more can be taken. */
    interface Room {
        boolean isLeft();
    }
}
