package org.tickgrid.local;

import java.util.function.Supplier;

/**
 * One of the processes that a grid is made of.
 *
 * @param now the one that runs, or ran last
 * @param again begins to start it, on the ports and the data that it had
 */
public record Piece(String name, Supplier<ChildProcess> now, Supplier<ChildProcess> again) {

    public ChildProcess process() {
        return now.get();
    }

    /** Whether it runs, and says that it can do its work. */
    public boolean isReady() {
        return process().answers();
    }

    /** Begins to start it, when it does not run. */
    public void startAgain() {
        if (!process().isAlive()) {
            ChildProcess _ = again.get();
        }
    }
}
