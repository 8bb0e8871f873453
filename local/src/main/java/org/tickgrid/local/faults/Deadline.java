package org.tickgrid.local.faults;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for something, but not for ever. */
final class Deadline {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final long end;

    Deadline(Duration length) {
        end = System.nanoTime() + length.toNanos();
    }

    /** Whether it came true in time. What cannot be asked now is not true yet. */
    boolean await(Callable<Boolean> condition) throws InterruptedException {
        while (!holds(condition)) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(PAUSE);
        }
        return true;
    }

    private static boolean holds(Callable<Boolean> condition) throws InterruptedException {
        try {
            return condition.call();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            return false;
        }
    }
}
