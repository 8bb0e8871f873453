package org.tickgrid.ingestion;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How much of what was sent is not answered yet. Beyond its bound, requests are refused until some are answered. What is
 * let in is to be answered in time, however slow Kafka is: the bound begins at its least; what is answered within a quarter
 * of the time that Kafka may take raises it by as much, if the bound was in use; and it is halved when Kafka takes half of
 * that time. So twice as much is let in only when that would still be in time.
 */
@Component
final class InFlight {

    private final long least;
    private final long most;
    private final long quick;
    private final long slow;
    private final LongSupplier nanoTime;
    private long bound;
    private long bytes;
    private long halved;

    @Autowired
    InFlight(IngestSettings settings, KafkaSettings kafka, MeterRegistry registry) {
        this(settings, kafka, registry, System::nanoTime);
    }

    InFlight(IngestSettings settings, KafkaSettings kafka, MeterRegistry registry, LongSupplier nanoTime) {
        this.most = settings.maxInFlight().toBytes();
        this.least = Math.min(most, 2 * settings.maxBody().toBytes());
        this.quick = kafka.deliveryTimeout().toNanos() / 4;
        this.slow = kafka.deliveryTimeout().toNanos() / 2;
        this.nanoTime = nanoTime;
        this.bound = least;
        this.halved = nanoTime.getAsLong();
        Gauge.builder("tickgrid.ingest.bound", this, InFlight::bound)
                .description("So much may be under way, for the pace that Kafka has")
                .baseUnit("bytes")
                .register(registry);
    }

    private synchronized long bound() {
        return bound;
    }

    /** A request's share, empty at first. */
    Share share() {
        return new Share();
    }

    private synchronized boolean hasRoom(long more) {
        return bytes + more <= bound;
    }

    private synchronized boolean acquire(int more) {
        boolean room = hasRoom(more);
        if (room) {
            bytes += more;
        }
        return room;
    }

    private synchronized void release(int taken) {
        bytes -= taken;
    }

    /**
     * Kafka has acknowledged a request, which is still under way.
     *
     * @param begun since when it waited, by {@link System#nanoTime}
     * @param size of its body, bytes
     */
    synchronized void acknowledged(long begun, int size) {
        long time = nanoTime.getAsLong() - begun;
        if (time >= slow) {
            late(begun);
        } else if (time < quick && isOfThisBound(begun) && bytes > bound / 2) {
            bound = Math.min(most, bound + size);
        }
    }

    /**
     * Kafka has not, or not soon. Requests that waited beside each other say the same: of them one counts.
     *
     * @param begun since when one waited, by {@link System#nanoTime}
     */
    synchronized void late(long begun) {
        if (isOfThisBound(begun)) {
            bound = Math.max(least, bound / 2);
            halved = nanoTime.getAsLong();
        }
    }

    private boolean isOfThisBound(long begun) {
        return begun - halved >= 0;
    }

    /** What one request has under way until it is closed. */
    final class Share implements AutoCloseable {

        private int taken;

        private Share() {}

        /**
         * Takes nothing.
         *
         * @throws Refusal when so much would not be let in now
         */
        void announce(long more) {
            if (!hasRoom(more)) {
                throw Refusal.tooMuch();
            }
        }

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
