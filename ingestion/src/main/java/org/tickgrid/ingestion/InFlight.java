package org.tickgrid.ingestion;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How much of what was sent is not answered yet. Beyond its bound, requests are refused until some are answered. The bound
 * is halved when an answer takes half as long as Kafka may, and comes back while they are quick: what is let in is to be
 * answered in time, however slow Kafka is.
 */
@Component
final class InFlight {

    /** So long it takes from nothing to the most, while answers are quick. */
    private static final Duration RETURN = Duration.ofSeconds(30);

    private final long least;
    private final long most;
    private final long slow;
    private final LongSupplier nanoTime;
    private double bound;
    private long bytes;
    private long halved;
    private long raised;

    @Autowired
    InFlight(IngestSettings settings, KafkaSettings kafka) {
        this(settings, kafka, System::nanoTime);
    }

    InFlight(IngestSettings settings, KafkaSettings kafka, LongSupplier nanoTime) {
        this.least = settings.maxBody().toBytes();
        this.most = settings.maxInFlight().toBytes();
        this.slow = kafka.deliveryTimeout().toNanos() / 2;
        this.nanoTime = nanoTime;
        this.bound = most;
        this.halved = nanoTime.getAsLong() - slow;
        this.raised = nanoTime.getAsLong();
    }

    /** A request's share, empty at first. */
    Share share() {
        return new Share();
    }

    private synchronized boolean acquire(int more) {
        if (bytes + more > bound) {
            return false;
        }
        bytes += more;
        return true;
    }

    private synchronized void release(int taken) {
        bytes -= taken;
    }

    /**
     * A request that was there as a whole has its answer. Those that waited beside each other say the same: of them one
     * counts.
     *
     * @param begun since when it waited, by {@link System#nanoTime}
     */
    synchronized void answered(long begun) {
        long now = nanoTime.getAsLong();
        if (now - begun >= slow) {
            if (begun - halved >= 0) {
                bound = Math.max(least, bound / 2);
                halved = now;
            }
        } else {
            bound = Math.min(most, bound + (double) most * (now - raised) / RETURN.toNanos());
        }
        raised = now;
    }

    /** What one request has under way until it is closed. */
    final class Share implements AutoCloseable {

        private int taken;

        private Share() {}

        /** @throws Refusal when the bound is reached */
        void take(int more) {
            if (!acquire(more)) {
                throw Refusal.tooMuch();
            }
            taken += more;
        }

        @Override
        public void close() {
            release(taken);
            taken = 0;
        }
    }
}
