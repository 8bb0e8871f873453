package org.tickgrid.local.demo;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import sun.misc.Signal;

/**
 * A person's wish to stop: Ctrl-C, a closed terminal, or {@code kill}. The first asks for an orderly end; one that comes
 * before {@link #takeOver}, or a second one, ends us at once.
 */
final class StopRequest {

    private static final int INTERRUPTED = 130;

    private final CountDownLatch request = new CountDownLatch(1);
    private volatile boolean orderly;

    private StopRequest() {}

    static StopRequest listen() {
        StopRequest request = new StopRequest();
        for (String signal : List.of("INT", "TERM", "HUP")) {
            Signal.handle(new Signal(signal), _ -> request.received());
        }
        return request;
    }

    private void received() {
        if (!orderly || isMade()) {
            System.exit(INTERRUPTED);
        }
        request.countDown();
    }

    /** From now on a request is for us to see to. */
    void takeOver() {
        orderly = true;
    }

    boolean isMade() {
        return request.getCount() == 0;
    }

    /** Waits for it, though no longer than {@code longest}. Returns whether it is made. */
    boolean await(Duration longest) {
        try {
            return request.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
