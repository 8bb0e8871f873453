package org.tickgrid.log;

import com.hazelcast.jet.RestartableException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Lets a processor write to the grid once at a time, and takes no more than a share of the time for it: the slower the
 * writes, the fewer and the larger they become. So a burst costs less for each value, and a quiet grid is up to date.
 */
final class Pace {

    /** From the beginning of one write to that of the next, in terms of how long the write took. */
    private static final int SHARE = 4;

    private final String target;
    private final long least;
    private final long most;
    private CompletableFuture<Long> writing;
    private long begun;

    /**
     * @param target what is written to, for messages
     * @param least time between two writes
     * @param most time between two writes, unless one takes longer
     */
    Pace(String target, Duration least, Duration most) {
        this.target = target;
        this.least = least.toNanos();
        this.most = most.toNanos();
        this.begun = System.nanoTime() - this.most;
        this.writing = CompletableFuture.completedFuture(begun);
    }

    /** Begins the next write. The last one must be over. */
    void write(CompletableFuture<?> write) {
        begun = System.nanoTime();
        writing = write.thenApply(_ -> System.nanoTime());
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
        ended();
        return true;
    }

    /** Whether it is time for the next write. */
    boolean isDue() {
        return isOver() && System.nanoTime() - begun >= Math.clamp(SHARE * (ended() - begun), least, most);
    }

    private long ended() {
        try {
            return writing.join();
        } catch (CompletionException e) {
            throw new RestartableException("Map " + target + " could not be written", e);
        }
    }
}
