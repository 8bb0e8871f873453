package org.tickgrid.benchmarks.soak;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.tickgrid.benchmarks.ingestion.Load;
import org.tickgrid.benchmarks.latency.FreshBars;
import org.tickgrid.benchmarks.push.Watch;
import org.tickgrid.benchmarks.push.WatcherProcess;
import org.tickgrid.local.LocalGrid;
import org.tickgrid.local.Part;

/** A steady load for a long time, and samples of how the system bears it. */
final class Soak {

    private static final int CONNECTIONS = 4;
    private static final int MOST_SAMPLES = 180;
    private static final int SHORTEST_INTERVAL = 5;
    private static final int FOLLOWED = 10;
    private static final int LEAST_PACE = 2;

    private final LocalGrid grid;
    private final Parts parts;
    private final FreshBars bars;
    private final Consumer<String> told;

    /** @param told hears a line after each sample */
    Soak(LocalGrid grid, Parts parts, FreshBars bars, Consumer<String> told) {
        this.grid = grid;
        this.parts = parts;
        this.bars = bars;
        this.told = told;
    }

    /**
     * What was measured.
     *
     * @param liveBefore MiB of live objects of each Java program when it began
     * @param liveAfter the same at the end
     */
    record Measured(List<Sample> samples, Map<String, Long> liveBefore, Map<String, Long> liveAfter) {}

    /** @param warmUp before the first sample */
    Measured measure(int barsPerSecond, Duration warmUp, Duration length) throws IOException, InterruptedException {
        List<Sample> samples = new ArrayList<>();
        try (Load load = Load.steady(grid.address(Part.INGESTION), bars, CONNECTIONS, barsPerSecond);
                WatcherProcess client = startClient(grid, bars)) {
            TimeUnit.NANOSECONDS.sleep(warmUp.toNanos());
            Map<String, Long> before = parts.liveHeap();
            Stages stages = new Stages(grid, load, client);
            settle(stages);
            int seconds = (int) length.toSeconds();
            int interval = Math.max(SHORTEST_INTERVAL, seconds / MOST_SAMPLES);
            long begun = System.nanoTime();
            for (int second = interval; second <= seconds; second += interval) {
                awaitSecond(begun, second);
                samples.add(stages.sample(second, parts.resident()));
                told.accept(second + " s: " + samples.getLast());
            }
            return new Measured(samples, before, parts.liveHeap());
        }
    }

    /** One that follows the series of some symbols. */
    static WatcherProcess startClient(LocalGrid grid, FreshBars bars) throws IOException {
        int port = grid.address(Part.WEB_APP).getPort();
        return WatcherProcess.start(new Watch("127.0.0.1", port, 1, bars.symbols(), FOLLOWED, "series", LEAST_PACE));
    }

    /** What waited while the garbage was collected is no part of the run. */
    private static void settle(Stages stages) throws IOException, InterruptedException {
        TimeUnit.SECONDS.sleep(SHORTEST_INTERVAL);
        stages.begin();
    }

    private static void awaitSecond(long begun, int second) throws InterruptedException {
        long left = begun + TimeUnit.SECONDS.toNanos(second) - System.nanoTime();
        TimeUnit.NANOSECONDS.sleep(left);
    }
}
