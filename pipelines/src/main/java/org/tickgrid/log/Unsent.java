package org.tickgrid.log;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Results on their way out, in order: what the edge refuses waits. What one record, or one key that is shown, gives at
 * once is all that can wait here.
 */
final class Unsent {

    private final Edge edge;
    private final Queue<Result> results = new ArrayDeque<>();

    private record Result(int edge, Object value) {}

    Unsent(Edge edge) {
        this.edge = edge;
    }

    void add(int ordinal, Object value) {
        if (!results.isEmpty() || !edge.offer(ordinal, value)) {
            results.add(new Result(ordinal, value));
        }
    }

    boolean isEmpty() {
        return results.isEmpty();
    }

    /** Sends in order until the edge refuses. True when nothing is left. */
    boolean send() {
        Result next = results.peek();
        while (next != null) {
            if (!edge.offer(next.edge, next.value)) {
                return false;
            }
            results.remove();
            next = results.peek();
        }
        return true;
    }

    /** Takes an item, or refuses it: then the same one must be offered again. */
    interface Edge {
        boolean offer(int ordinal, Object item);
    }
}
