package org.tickgrid.ingestion;

import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** How much of what was sent is not answered yet. Beyond its bound, requests are refused until some are answered. */
@Component
final class InFlight {

    private final Semaphore bytes;

    InFlight(IngestSettings settings) {
        bytes = new Semaphore((int) settings.maxInFlight().toBytes());
    }

    /** A request's share, empty at first. */
    Share share() {
        return new Share();
    }

    /** What one request has under way until it is closed. */
    final class Share implements AutoCloseable {

        private int taken;

        private Share() {}

        /** @throws Refusal when the bound is reached */
        void take(int more) {
            if (!bytes.tryAcquire(more)) {
                throw Refusal.tooMuch();
            }
            taken += more;
        }

        @Override
        public void close() {
            bytes.release(taken);
            taken = 0;
        }
    }
}
