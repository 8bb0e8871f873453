package org.tickgrid.benchmarks.latency;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.tickgrid.benchmarks.Percentiles;
import org.tickgrid.benchmarks.ProcessorTime;
import org.tickgrid.benchmarks.ingestion.Load;
import org.tickgrid.benchmarks.push.Heard;
import org.tickgrid.benchmarks.push.Watch;
import org.tickgrid.benchmarks.push.WatcherProcess;
import org.tickgrid.local.LocalGrid;
import org.tickgrid.local.Part;

/** Posts records to ingestion, and asks every process on their way how old they are there. A client hears of them. */
final class Journey implements AutoCloseable {

    private static final int CONNECTIONS = 4;
    private static final int REQUESTS_A_SECOND = 100;

    /** One client follows the ticks of so many symbols, with the least pace there is. */
    private static final int FOLLOWED = 10;

    private static final int LEAST_PACE = 2;

    private final LocalGrid grid;
    private final int symbols;
    private final WatcherProcess client;

    Journey(LocalGrid grid, int symbols) throws IOException {
        this.grid = grid;
        this.symbols = symbols;
        int port = grid.address(Part.WEB_APP).getPort();
        client = WatcherProcess.start(new Watch("127.0.0.1", port, 1, symbols, FOLLOWED, "series", LEAST_PACE));
    }

    void warmUp(int barsPerSecond, Duration length) throws IOException, InterruptedException {
        try (Load load = load(barsPerSecond)) {
            TimeUnit.NANOSECONDS.sleep(length.toNanos());
        }
    }

    /** Measures some times in a row, for {@code length} each, once the system has had this rate for a while. */
    List<Rate> measure(int barsPerSecond, Duration settling, Duration length, int times)
            throws IOException, InterruptedException {
        List<Rate> measured = new ArrayList<>();
        try (Load load = load(barsPerSecond)) {
            TimeUnit.NANOSECONDS.sleep(settling.toNanos());
            for (int i = 0; i < times; i++) {
                measured.add(measure(load, barsPerSecond, length));
            }
        }
        return measured;
    }

    private Rate measure(Load load, int barsPerSecond, Duration length) throws IOException, InterruptedException {
        load.latencies();
        client.begin();
        long began = System.nanoTime();
        Duration used = processorTime();
        TimeUnit.NANOSECONDS.sleep(length.toNanos());
        double cores = processorTime().minus(used).toNanos() / (double) (System.nanoTime() - began);
        Percentiles member = Percentiles.of(grid.memberAddress(grid.members().getFirst()));
        List<Stage> stages = stages(member);
        Stage candles = stage("candles", member, "tickgrid_age", "stage", "written", "where", "candles");
        Histogram answers = load.latencies();
        Heard heard = client.end();
        if (heard.values() == 0) {
            throw new IOException("No values came: the logs of the grid say why");
        }
        return new Rate(
                barsPerSecond,
                batch(barsPerSecond),
                answers.getValueAtPercentile(50) / 1e6,
                answers.getValueAtPercentile(99) / 1e6,
                stages,
                candles,
                heard,
                cores);
    }

    private Load load(int barsPerSecond) {
        FreshBars bars = new FreshBars(symbols, batch(barsPerSecond));
        return Load.steady(grid.address(Part.INGESTION), bars, CONNECTIONS, barsPerSecond);
    }

    private static int batch(int barsPerSecond) {
        return Math.max(1, barsPerSecond / REQUESTS_A_SECOND);
    }

    private List<Stage> stages(Percentiles member) throws IOException, InterruptedException {
        Percentiles web = Percentiles.of(grid.address(Part.WEB_APP));
        return List.of(
                stage("read by the job", member, "tickgrid_age", "stage", "read", "where", "indicators"),
                stage("in the map", member, "tickgrid_age", "stage", "written", "where", "readings"),
                stage("in its feed", member, "tickgrid_age", "stage", "fed", "where", "feed-readings"),
                stage("heard by the web app", web, "tickgrid_push_heard_age", "type", "reading"),
                stage("sent to a client", web, "tickgrid_push_sent_age", "type", "reading"));
    }

    private static Stage stage(String name, Percentiles process, String timer, String... tags) {
        return new Stage(
                name,
                process.millis(timer, "0.5", tags).orElse(-1),
                process.millis(timer, "0.99", tags).orElse(-1));
    }

    private Duration processorTime() {
        return Stream.concat(
                        Stream.of(
                                        grid.brokerProcess(),
                                        grid.memberProcess(grid.members().getFirst()),
                                        grid.process(Part.INGESTION),
                                        grid.process(Part.WEB_APP))
                                .map(process -> process.pid()),
                        Stream.of(ProcessHandle.current().pid()))
                .map(ProcessorTime::of)
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void close() {
        client.close();
    }
}
