package org.tickgrid.ingestion;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Who sends, and how much of it they may. */
final class Sender {

    /** Whoever sends while no keys are asked for: as much as they like. */
    static final Sender ANYBODY = new Sender("anybody", null);

    private final String name;
    private final @Nullable Bucket records;

    private Sender(String name, @Nullable Bucket records) {
        this.name = name;
        this.records = records;
    }

    /**
     * @param rate records a second
     * @param largest batch that must be possible, though it be more than a second's
     */
    static Sender limited(String name, int rate, int largest) {
        return new Sender(
                name,
                Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(Math.max(rate, largest)).refillGreedy(rate, Duration.ofSeconds(1)))
                        .build());
    }

    String name() {
        return name;
    }

    /**
     * Counts what a request brings.
     *
     * @throws Refusal when it is more than this sender may bring now
     */
    void bring(int count) {
        if (records == null || count == 0) {
            return;
        }
        ConsumptionProbe probe = records.tryConsumeAndReturnRemaining(count);
        if (!probe.isConsumed()) {
            throw Refusal.tooFast(name, Duration.ofSeconds(wholeSeconds(probe.getNanosToWaitForRefill())));
        }
    }

    private static long wholeSeconds(long nanos) {
        return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1));
    }
}
