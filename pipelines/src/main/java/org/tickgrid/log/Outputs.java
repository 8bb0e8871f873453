package org.tickgrid.log;

import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which of a job's outputs are drawn, and whether each goes out on an edge or into an outlet. Edges are numbered as they
 * are drawn.
 */
final class Outputs implements Serializable {

    private static final int NO_EDGE = -1;

    private final int[] edges;
    private final Outlet.@Nullable Factory[] outlets;
    private int drawn;

    /** @param count outputs of the folds; one more is for what is rejected */
    Outputs(int count) {
        edges = new int[count + 1];
        Arrays.fill(edges, NO_EDGE);
        outlets = new Outlet.Factory[count + 1];
    }

    int rejected() {
        return edges.length - 1;
    }

    /** The edge of an output that is drawn now. */
    int draw(int output) {
        edges[output] = drawn++;
        return edges[output];
    }

    void drawTo(int output, Outlet.Factory outlet) {
        outlets[output] = outlet;
    }

    boolean isDrawn(int output) {
        return edges[output] != NO_EDGE || outlets[output] != null;
    }

    int edge(int output) {
        return edges[output];
    }

    /** Before each run of the job. */
    void prepare() {
        for (Outlet.Factory outlet : outlets) {
            if (outlet != null) {
                outlet.prepare();
            }
        }
    }

    /** The outlets of one reader. */
    Outlets open(int reader) {
        return new Outlets(Arrays.stream(outlets)
                .map(outlet -> outlet == null ? null : outlet.open(reader))
                .toArray(Outlet[]::new));
    }
}
