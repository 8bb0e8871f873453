package org.tickgrid.kubernetes;

import java.time.Duration;
import java.util.function.Supplier;

/** The end of a wait. */
final class Deadline {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Duration length;
    private final long end;

    Deadline(Duration length) {
        this.length = length;
        this.end = System.nanoTime() + length.toNanos();
    }

    /**
     * Waits for nothing to be missing.
     *
     * @param missing what is missing still; empty when all is there
     * @throws CheckFailedException when it is too late, with what was missing last
     */
    void await(String what, Supplier<String> missing) {
        String last = missing.get();
        while (!last.isEmpty()) {
            if (isOver()) {
                throw new CheckFailedException("%s: not within %d s: %s".formatted(what, length.toSeconds(), last));
            }
            pause();
            last = missing.get();
        }
    }

    boolean isOver() {
        return System.nanoTime() - end > 0;
    }

    static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CheckFailedException("stopped", e);
        }
    }
}
