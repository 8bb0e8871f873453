package org.tickgrid.benchmarks.soak;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.tickgrid.benchmarks.ingestion.Load;
import org.tickgrid.benchmarks.latency.FreshBars;
import org.tickgrid.benchmarks.push.Heard;
import org.tickgrid.benchmarks.push.Watch;
import org.tickgrid.benchmarks.push.WatcherProcess;
import org.tickgrid.local.LocalGrid;
import org.tickgrid.local.Part;

/** Many clients of the websocket, once with all of them reading, and once with some that read nothing. */
final class StuckClients {

    private static final int CONNECTIONS = 4;
    private static final int FOLLOWED = 10;
    private static final int PACE = 250;

    private final LocalGrid grid;
    private final Parts parts;
    private final FreshBars bars;
    private final Consumer<String> told;

    StuckClients(LocalGrid grid, Parts parts, FreshBars bars, Consumer<String> told) {
        this.grid = grid;
        this.parts = parts;
        this.bars = bars;
        this.told = told;
    }

    /**
     * What the clients that read heard.
     *
     * @param resident MiB of the web app at the end
     */
    record Beside(int clients, int stuck, Heard heard, long resident) {}

    /** @param length of the measurement, after as long to settle */
    Beside measure(int clients, int stuck, int barsPerSecond, Duration length)
            throws IOException, InterruptedException {
        int port = grid.address(Part.WEB_APP).getPort();
        Watch watch = new Watch("127.0.0.1", port, clients, bars.symbols(), FOLLOWED, "market", PACE).withStuck(stuck);
        try (Load load = Load.steady(grid.address(Part.INGESTION), bars, CONNECTIONS, barsPerSecond);
                WatcherProcess watchers = WatcherProcess.start(watch)) {
            TimeUnit.NANOSECONDS.sleep(length.toNanos());
            watchers.begin();
            TimeUnit.NANOSECONDS.sleep(length.toNanos());
            long resident = parts.resident().getOrDefault(Part.WEB_APP.module(), 0L);
            Beside beside = new Beside(clients, stuck, watchers.end(), resident);
            told.accept(beside + " of " + load.records() + " records");
            return beside;
        }
    }
}
