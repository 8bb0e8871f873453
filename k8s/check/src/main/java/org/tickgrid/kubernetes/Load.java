package org.tickgrid.kubernetes;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Posts at a steady rate until it is closed. */
final class Load implements AutoCloseable {

    private final FutureTask<Void> work;
    private volatile boolean open = true;

    /** @param pause between two bars of a symbol */
    Load(Poster poster, Duration pause) {
        work = new FutureTask<>(() -> poster.postSteadily(pause, () -> open), null);
        Thread.ofVirtual().name("load").start(work);
    }

    /** @throws CheckFailedException when it has ended by itself */
    void check() {
        if (work.isDone()) {
            end();
            throw new CheckFailedException("the load has ended by itself");
        }
    }

    private void end() {
        try {
            work.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CheckFailedException failed
                    ? failed
                    : new CheckFailedException("the load has ended: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CheckFailedException("stopped", e);
        }
    }

    /**
     * Returns when all that was posted is accepted.
     *
     * @throws CheckFailedException when something was not
     */
    @Override
    public void close() {
        open = false;
        end();
    }
}
