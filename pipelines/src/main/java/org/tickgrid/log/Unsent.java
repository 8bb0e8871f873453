package org.tickgrid.log;

import java.util.ArrayDeque;
import java.util.Queue;

/** Results on their way out, in order. What one record and one showing make of a batch is all that can wait here. */
final class Unsent {

    private final Queue<Result> results = new ArrayDeque<>();

    private record Result(int edge, Object value) {}

    void add(int edge, Object value) {
        results.add(new Result(edge, value));
    }

    /** Sends in order until the edge refuses. True when nothing is left. */
    boolean send(Edge edge) {
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
