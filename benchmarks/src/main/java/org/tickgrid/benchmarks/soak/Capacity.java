package org.tickgrid.benchmarks.soak;

import com.hazelcast.core.HazelcastInstance;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.tickgrid.benchmarks.ingestion.Load;
import org.tickgrid.benchmarks.latency.FreshBars;
import org.tickgrid.benchmarks.scale.Progress;

/** How many bars a second the whole way takes, from HTTP to the slowest job, when more is offered all the time. */
final class Capacity {

    /** So many that what is under way is no bound. */
    private static final int CONNECTIONS = 16;

    private static final Duration LONGEST_DRAIN = Duration.ofMinutes(5);

    private Capacity() {}

    /** @param length of the measurement, after as long to warm up */
    static double measure(URI ingestion, HazelcastInstance client, FreshBars bars, Duration length)
            throws IOException, InterruptedException {
        double capacity;
        try (Load load = Load.asFastAsAnswered(ingestion, bars, CONNECTIONS)) {
            TimeUnit.NANOSECONDS.sleep(length.toNanos());
            Progress before = Progress.of(client);
            long answered = load.records();
            TimeUnit.NANOSECONDS.sleep(length.toNanos());
            Progress after = Progress.of(client);
            double answers = (load.records() - answered) / (length.toNanos() / 1e9);
            double taken = 1e3 * (after.records() - before.records()) / Math.max(1, after.millis() - before.millis());
            capacity = Math.min(answers, taken);
        }
        drain(client);
        return capacity;
    }

    /** Returns when the jobs take nothing more. */
    static void drain(HazelcastInstance client) throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST_DRAIN.toNanos();
        long before = -1;
        long now = Progress.of(client).records();
        while (now > before) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "The jobs still had records to take after " + LONGEST_DRAIN.toSeconds() + " s");
            }
            TimeUnit.SECONDS.sleep(5);
            before = now;
            now = Progress.of(client).records();
        }
    }
}
