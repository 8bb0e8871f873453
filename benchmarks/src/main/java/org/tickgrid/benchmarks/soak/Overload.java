package org.tickgrid.benchmarks.soak;

import com.hazelcast.core.HazelcastInstance;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.tickgrid.benchmarks.latency.FreshBars;
import org.tickgrid.benchmarks.scale.Lag;
import org.tickgrid.benchmarks.scale.Progress;

/** More comes in than ingestion may have under way, and than the jobs can take, for minutes; then nothing more. */
final class Overload {

    private static final int PRODUCERS = 64;
    private static final int LARGE_BATCH = 10_000;
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(15);

    private final URI ingestion;
    private final Parts parts;
    private final HazelcastInstance client;
    private final Consumer<String> told;

    Overload(URI ingestion, Parts parts, HazelcastInstance client, Consumer<String> told) {
        this.ingestion = ingestion;
        this.parts = parts;
        this.client = client;
        this.told = told;
    }

    /**
     * What came of it.
     *
     * @param acknowledged records
     * @param refused requests that were answered with 429
     * @param withoutRetryAfter of these, that did not say when to come again
     * @param otherwise requests that were answered in another way
     * @param mostLag records that were acknowledged and not yet taken by the slowest job
     * @param recoverySeconds from the last request until the slowest job had taken all
     * @param lost acknowledged records that it had not taken then
     * @param mostResident MiB of each process
     */
    record Outcome(
            int seconds,
            long acknowledged,
            long refused,
            long withoutRetryAfter,
            long otherwise,
            long mostLag,
            double recoverySeconds,
            long lost,
            Map<String, Long> mostResident) {}

    Outcome run(int symbols, Duration length) throws IOException, InterruptedException {
        long before = Progress.of(client).records();
        Map<String, Long> most = new LinkedHashMap<>(parts.resident());
        try (Pressure pressure = new Pressure(ingestion, new FreshBars(symbols, LARGE_BATCH), PRODUCERS);
                Lag lag = new Lag(() -> before + pressure.acknowledged(), client)) {
            long end = System.nanoTime() + length.toNanos();
            while (System.nanoTime() < end) {
                TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
                note(most);
            }
            pressure.close();
            long stopped = System.nanoTime();
            long all = before + pressure.acknowledged();
            while (Progress.of(client).records() < all && System.nanoTime() - stopped < LONGEST_RECOVERY.toNanos()) {
                TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
                note(most);
            }
            Outcome outcome = new Outcome(
                    (int) length.toSeconds(),
                    pressure.acknowledged(),
                    pressure.refused(),
                    pressure.withoutRetryAfter(),
                    pressure.otherwise(),
                    lag.mostSinceLast(),
                    (System.nanoTime() - stopped) / 1e9,
                    Math.max(0, all - Progress.of(client).records()),
                    most);
            told.accept(outcome.toString());
            return outcome;
        }
    }

    private void note(Map<String, Long> most) throws IOException {
        parts.resident().forEach((name, now) -> most.merge(name, now, Math::max));
    }
}
