package org.tickgrid.benchmarks.scale;

import com.hazelcast.core.HazelcastInstance;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * How many records that were acknowledged the slowest job has not taken yet, looked at once a second. Jobs tell
 * of themselves every two seconds, so some of it is only news that has not come.
 */
public final class Lag implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("lag").factory());
    private final AtomicLong most = new AtomicLong();

    /** @param acknowledged records so far */
    public Lag(LongSupplier acknowledged, HazelcastInstance client) {
        looking.scheduleWithFixedDelay(
                () -> {
                    long records = Progress.of(client).records();
                    if (records > 0) {
                        most.accumulateAndGet(acknowledged.getAsLong() - records, Math::max);
                    }
                },
                0,
                PAUSE.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    public long mostSinceLast() {
        return most.getAndSet(0);
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
