package org.tickgrid.benchmarks.cache;

import com.hazelcast.core.HazelcastInstance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.tickgrid.benchmarks.AtLeastOne;
import org.tickgrid.benchmarks.Document;
import org.tickgrid.benchmarks.Figures;
import org.tickgrid.benchmarks.MarketLoad;
import org.tickgrid.benchmarks.Section;
import org.tickgrid.benchmarks.cache.CacheFigures.Way;
import org.tickgrid.benchmarks.cache.CacheFigures.Writing;
import org.tickgrid.grid.GridMap;
import org.tickgrid.local.Installation;
import org.tickgrid.local.LocalGrid;
import org.tickgrid.local.LocalSettings;
import org.tickgrid.local.Part;
import org.tickgrid.local.Storage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Measures what the database is spared by the maps in front of it, and how soon a chart is there. */
@Command(
        name = "cache",
        mixinStandardHelpOptions = true,
        description =
                "Measures queries that reach the database, and how long a chart takes, with the map and without it.")
public final class CacheSection implements Section {

    private static final String NAME = "cache";
    private static final int SYMBOLS = 200;

    /** Of each symbol, a second apart: candles of all timeframes fit into the map. */
    private static final int BARS = 600;

    private static final int CANDLES = 300;
    private static final int PER_SECOND = 50;
    private static final int CLIENTS = 4;
    private static final String CHART = "timeframe=1s&limit=" + CANDLES;

    /** After all that there is: then the database is asked for the newest. */
    private static final String FROM_DATABASE = CHART + "&before=1800000000000";

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Figures figures;
    private final Document document;

    @Option(names = "--quick", description = "5 seconds for each figure, printed only.")
    private boolean quick;

    @Option(
            names = "--seconds",
            converter = AtLeastOne.class,
            defaultValue = "30",
            description = "For each figure: ${DEFAULT-VALUE}.")
    private int seconds;

    public CacheSection(Figures figures, Document document) {
        this.figures = figures;
        this.document = document;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Integer call() throws Exception {
        CacheFigures measured = measure(Duration.ofSeconds(quick ? 5 : seconds));
        if (!quick) {
            figures.write(NAME, "./tickgrid bench " + NAME, measured);
            document.write();
        }
        print("memory", measured.memory());
        print("database", measured.database());
        return 0;
    }

    private CacheFigures measure(Duration time) throws Exception {
        Path folder = Files.createDirectories(Installation.find().home().resolve("run/bench-cache"));
        LocalSettings settings =
                LocalSettings.forTest(folder).withParts(Part.WEB_APP).withStorage(Storage.FOR_THE_RUN);
        try (LocalGrid grid = LocalGrid.start(settings);
                DatabaseCount database = new DatabaseCount(grid.databaseUrl(), "tickgrid");
                Charts fromMemory = new Charts(grid.address(Part.WEB_APP), SYMBOLS, CHART);
                Charts fromDatabase = new Charts(grid.address(Part.WEB_APP), SYMBOLS, FROM_DATABASE)) {
            Writing writing = fill(grid, database);
            check(fromMemory);
            check(fromDatabase);
            Way memory = measure(fromMemory, database, time);
            Way stored = measure(fromDatabase, database, time);
            return new CacheFigures(SYMBOLS, database.candles(), CANDLES, writing, memory, stored);
        }
    }

    private static void check(Charts charts) throws IOException, InterruptedException {
        int found = JsonMapper.shared().readTree(charts.open("SYM0")).size();
        if (found != CANDLES) {
            throw new IllegalStateException("A chart has " + found + " candles, not " + CANDLES);
        }
    }

    /** Writes the log, and waits until the database has all candles that the map has. */
    private static Writing fill(LocalGrid grid, DatabaseCount database) throws SQLException, InterruptedException {
        long before = database.transactions();
        long begun = System.nanoTime();
        new MarketLoad(SYMBOLS, 1_000).write(grid.bootstrapServers(), (long) SYMBOLS * BARS);
        HazelcastInstance client = grid.connect();
        try {
            long stored = 0;
            long present;
            do {
                present = stored;
                Thread.sleep(Duration.ofSeconds(2));
                stored = database.candles();
                if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                    throw new IllegalStateException("The database has " + stored + " candles only, of "
                            + GridMap.CANDLES.in(client).size());
                }
            } while (stored != present
                    || stored < GridMap.CANDLES.in(client).size()
                    || stored < SYMBOLS * (BARS - 10L));
            double took = (System.nanoTime() - begun) / 1e9;
            return new Writing(stored / took, (database.transactions() - before) / took);
        } finally {
            client.shutdown();
        }
    }

    private static Way measure(Charts charts, DatabaseCount database, Duration time)
            throws InterruptedException, ExecutionException, SQLException {
        double seconds = time.toNanos() / (double) TimeUnit.SECONDS.toNanos(1);
        charts.open(CLIENTS, 0, time.dividedBy(2));
        long start = database.transactions();
        Histogram steady = charts.open(CLIENTS, PER_SECOND, time);
        long between = database.transactions();
        Histogram most = charts.open(CLIENTS, 0, time);
        long end = database.transactions();
        return new Way(
                steady.getTotalCount() / seconds,
                (between - start) / seconds,
                steady.getValueAtPercentile(50) / 1e3,
                steady.getValueAtPercentile(99) / 1e3,
                most.getTotalCount() / seconds,
                (end - between) / seconds);
    }

    private static void print(String name, Way way) {
        System.out.printf(
                Locale.ROOT,
                "%s: opened=%.1f queries=%.1f p50=%.1f p99=%.1f most=%.0f queries_at_most=%.1f%n",
                name,
                way.opened(),
                way.queries(),
                way.p50(),
                way.p99(),
                way.most(),
                way.queriesAtMost());
    }

    @Override
    public String markdown(JsonNode found) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                """
                ## The maps in front of the database

                The chart of a symbol's newest %d candles of 1s, of %d symbols by chance, asked of the web app over HTTP by %d
                clients: as it is opened, from map `candles`, and the same candles with `before`, for which the database is
                asked each time; only the candle that still forms is not there. The database holds %,d candles. It, a member, the web app, the
                broker and the clients share this machine.

                | from | charts/s | queries/s in the database | p50 ms | p99 ms | at most, charts/s | queries/s then |
                |---|--:|--:|--:|--:|--:|--:|
                """,
                found.path("candles").asInt(),
                found.path("symbols").asInt(),
                CLIENTS,
                found.path("stored").asLong()));
        text.append(row("memory", found.path("memory"))).append(row("database", found.path("database")));
        JsonNode writing = found.path("writing");
        return text.append(String.format(
                        Locale.ROOT,
                        """

                        While the log was read, %,.0f candles a second went into the database in %,.1f transactions a second: the
                        map's queue writes them together.
                        """,
                        writing.path("rows").asDouble(),
                        writing.path("transactions").asDouble()))
                .toString();
    }

    private static String row(String name, JsonNode way) {
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %.1f | %.1f | %.1f | %,.0f | %,.1f |%n",
                name,
                way.path("opened").asDouble(),
                way.path("queries").asDouble(),
                way.path("p50").asDouble(),
                way.path("p99").asDouble(),
                way.path("most").asDouble(),
                way.path("queriesAtMost").asDouble());
    }
}
