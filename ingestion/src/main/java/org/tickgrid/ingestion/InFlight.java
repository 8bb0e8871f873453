package org.tickgrid.ingestion;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How much of what was sent is not answered yet. Beyond its bound, requests are refused until some are answered. The bound
 * is halved when Kafka takes half as long as it may, and comes back while it is quick: what is let in is to be answered in
 * time, however slow Kafka is.
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
    InFlight(IngestSettings settings, KafkaSettings kafka, MeterRegistry registry) {
        this(settings, kafka, registry, System::nanoTime);
    }

    InFlight(IngestSettings settings, KafkaSettings kafka, MeterRegistry registry, LongSupplier nanoTime) {
        this.most = settings.maxInFlight().toBytes();
        this.least = Math.min(most, 2 * settings.maxBody().toBytes());
        this.slow = kafka.deliveryTimeout().toNanos() / 2;
        this.nanoTime = nanoTime;
        this.bound = most;
        this.halved = nanoTime.getAsLong();
        this.raised = halved;
        Gauge.builder("tickgrid.ingest.bound", this, InFlight::bound)
                .description("So much may be under way, for the pace that Kafka has")
                .baseUnit("bytes")
                .register(registry);
    }

    private synchronized double bound() {
        return bound;
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
     * Kafka has acknowledged a request.
     *
     * @param begun since when it waited, by {@link System#nanoTime}
     */
    synchronized void acknowledged(long begun) {
        long now = nanoTime.getAsLong();
        if (now - begun >= slow) {
            late(begun);
        } else {
            bound = Math.min(most, bound + (double) most * (now - raised) / RETURN.toNanos());
            raised = now;
        }
    }

    /**
     * Kafka has not, or not soon. Requests that waited beside each other say the same: of them one counts.
     *
     * @param begun since when one waited, by {@link System#nanoTime}
     */
    synchronized void late(long begun) {
        raised = nanoTime.getAsLong();
        if (begun - halved >= 0) {
            bound = Math.max(least, bound / 2);
            halved = raised;
        }
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
