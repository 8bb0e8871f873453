package org.tickgrid.sinks;

import com.hazelcast.jet.RestartableException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Lets a processor write to the grid once at a time: the slower the writes, the fewer and the larger they become. */
final class Pace {

    private final String target;
    private final long least;
    private CompletableFuture<?> writing = CompletableFuture.completedFuture(null);
    private long begun;

    /**
     * @param target what is written to, for messages
     * @param least time from the beginning of a write to that of the next
     */
    Pace(String target, Duration least) {
        this.target = target;
        this.least = least.toNanos();
        this.begun = System.nanoTime() - this.least;
    }

    /** Begins the next write. The last one must be over. */
    void write(CompletableFuture<?> write) {
        begun = System.nanoTime();
        writing = write;
    }

    /**
     * Whether the last write is over.
     *
     * @throws RestartableException when it failed
     */
    boolean isOver() {
        if (!writing.isDone()) {
            return false;
        }
        try {
            writing.join();
            return true;
        } catch (CompletionException e) {
            throw new RestartableException(target + " could not be written", e);
        }
    }

    /** Whether it is time for the next write. */
    boolean isDue() {
        return isOver() && System.nanoTime() - begun >= least;
    }
}
