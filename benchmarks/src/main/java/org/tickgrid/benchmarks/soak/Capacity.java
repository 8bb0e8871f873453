package org.tickgrid.benchmarks.soak;

import com.hazelcast.core.HazelcastInstance;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.tickgrid.benchmarks.ingestion.Load;
import org.tickgrid.benchmarks.latency.FreshBars;
import org.tickgrid.benchmarks.push.Heard;
import org.tickgrid.benchmarks.push.WatcherProcess;
import org.tickgrid.benchmarks.scale.Progress;

/**
 * How many bars a second the system takes and still shows in time: half of what a client hears is at most half a second
 * old. Each rate that is tried is half as much again as the one before.
 */
final class Capacity {

    private static final int CONNECTIONS = 4;
    private static final int FIRST = 2_000;
    private static final int MOST = 200_000;
    private static final long IN_TIME_MILLIS = 500;
    private static final Duration SETTLING = Duration.ofSeconds(10);
    private static final Duration MEASURED = Duration.ofSeconds(15);
    private static final Duration LONGEST_DRAIN = Duration.ofMinutes(5);

    private final URI ingestion;
    private final FreshBars bars;
    private final Consumer<String> told;

    /** @param told hears a line after each rate */
    Capacity(URI ingestion, FreshBars bars, Consumer<String> told) {
        this.ingestion = ingestion;
        this.bars = bars;
        this.told = told;
    }

    /**
     * Tries one rate after the other.
     *
     * @param client hears what it follows from now on
     * @param warmUp at the first rate, before it is tried
     * @throws IllegalStateException when that is too much already
     */
    int measure(WatcherProcess client, Duration warmUp) throws IOException, InterruptedException {
        int most = 0;
        Duration settling = warmUp;
        for (int rate = FIRST; rate <= MOST && isInTime(rate, settling, client); rate += rate / 2) {
            most = rate;
            settling = SETTLING;
        }
        if (most == 0) {
            throw new IllegalStateException("It does not show " + FIRST + " bars a second in time");
        }
        return most;
    }

    private boolean isInTime(int rate, Duration settling, WatcherProcess client)
            throws IOException, InterruptedException {
        try (Load _ = Load.steady(ingestion, bars, CONNECTIONS, rate)) {
            TimeUnit.NANOSECONDS.sleep(settling.toNanos());
            client.begin();
            TimeUnit.NANOSECONDS.sleep(MEASURED.toNanos());
            Heard heard = client.end();
            told.accept(String.format(Locale.ROOT, "%,d bars a second: %s", rate, heard));
            return heard.values() > 0 && heard.ageP50() <= IN_TIME_MILLIS;
        }
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
