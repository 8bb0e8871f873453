package org.tickgrid.benchmarks.soak;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.tickgrid.benchmarks.Percentiles;
import org.tickgrid.benchmarks.ingestion.Load;
import org.tickgrid.benchmarks.push.Heard;
import org.tickgrid.benchmarks.push.WatcherProcess;
import org.tickgrid.local.LocalGrid;
import org.tickgrid.local.Part;

/** How long each process takes: the answer of ingestion, and how old a tick's reading is at each later stage. */
final class Stages {

    private static final double NANOS = 1e6;

    private final LocalGrid grid;
    private final Load load;
    private final WatcherProcess client;
    private final Map<String, Double> p50 = new LinkedHashMap<>();
    private final Map<String, Double> p99 = new LinkedHashMap<>();

    Stages(LocalGrid grid, Load load, WatcherProcess client) {
        this.grid = grid;
        this.load = load;
        this.client = client;
    }

    /** Forgets what was before. */
    void begin() throws IOException {
        load.latencies();
        client.begin();
    }

    /** A sample of what came since the last one. */
    Sample sample(int second, Map<String, Long> resident) throws IOException, InterruptedException {
        Histogram answers = load.latencies();
        put(
                "answered by ingestion",
                answers.getValueAtPercentile(50) / NANOS,
                answers.getValueAtPercentile(99) / NANOS);
        Percentiles member = Percentiles.of(grid.memberAddress(grid.members().getFirst()));
        put("in the member's map", member, "tickgrid_age", "stage", "written", "where", "readings");
        Percentiles web = Percentiles.of(grid.address(Part.WEB_APP));
        put("sent by the web app", web, "tickgrid_push_sent_age", "type", "reading");
        Heard heard = client.end();
        put("heard by a client", heard.ageP50(), heard.ageP99());
        client.begin();
        return new Sample(second, resident, new LinkedHashMap<>(p50), new LinkedHashMap<>(p99));
    }

    private void put(String stage, Percentiles process, String timer, String... tags) {
        process.millis(timer, "0.5", tags)
                .ifPresent(half ->
                        put(stage, half, process.millis(timer, "0.99", tags).orElse(half)));
    }

    private void put(String stage, double half, double most) {
        p50.put(stage, half);
        p99.put(stage, most);
    }
}
