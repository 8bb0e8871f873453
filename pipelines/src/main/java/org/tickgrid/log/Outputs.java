package org.tickgrid.log;

import java.io.Serializable;
import java.util.Arrays;

/** Which of a job's outputs are drawn, and on which edge each goes out. Edges are numbered as they are drawn. */
final class Outputs implements Serializable {

    private static final int NOT_DRAWN = -1;

    private final int[] edges;
    private int drawn;

    /** @param count outputs of the folds; one more is for what is rejected */
    Outputs(int count) {
        edges = new int[count + 1];
        Arrays.fill(edges, NOT_DRAWN);
    }

    int rejected() {
        return edges.length - 1;
    }

    /** The edge of an output that is drawn now. */
    int draw(int output) {
        edges[output] = drawn++;
        return edges[output];
    }

    boolean isDrawn(int output) {
        return edges[output] != NOT_DRAWN;
    }

    int edge(int output) {
        return edges[output];
    }
}
