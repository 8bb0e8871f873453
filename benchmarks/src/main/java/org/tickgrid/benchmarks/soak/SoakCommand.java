package org.tickgrid.benchmarks.soak;

import com.hazelcast.core.HazelcastInstance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tickgrid.benchmarks.Figures;
import org.tickgrid.benchmarks.latency.FreshBars;
import org.tickgrid.benchmarks.push.WatcherProcess;
import org.tickgrid.benchmarks.soak.Overload.Outcome;
import org.tickgrid.benchmarks.soak.Soak.Measured;
import org.tickgrid.benchmarks.soak.StuckClients.Beside;
import org.tickgrid.local.Installation;
import org.tickgrid.local.LocalGrid;
import org.tickgrid.local.LocalSettings;
import org.tickgrid.local.Part;
import org.tickgrid.local.Storage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code soak}. */
@Command(
        name = SoakCommand.NAME,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Loads the system for a long time, then beyond what it can take, then with clients that read nothing."
                        + " A run of less than 30 minutes writes no document.")
public final class SoakCommand implements Callable<Integer> {

    public static final String NAME = "soak";

    private static final Duration LEAST_WRITTEN = Duration.ofMinutes(30);
    private static final int BATCH = 250;
    private static final int PUSH_BATCH = 20;
    private static final int PUSH_RATE = 1_000;

    @Option(names = "--for", description = "Such as 90s, 30m, 8h: ${DEFAULT-VALUE}.", converter = Length.class)
    private Duration length = LEAST_WRITTEN;

    @Option(names = "--share", description = "Of what it can take: ${DEFAULT-VALUE}.")
    private double share = 0.7;

    @Option(
            names = "--capacity",
            description = "Bars a second it can take and show in time; measured when it is not said.")
    private double capacity;

    @Option(names = "--symbols", description = "A multiple of " + BATCH + ": ${DEFAULT-VALUE}.")
    private int symbols = 1_000;

    @Option(
            names = "--warm-up",
            description = "Before anything is measured: ${DEFAULT-VALUE}.",
            converter = Length.class)
    private Duration warmUp = Duration.ofSeconds(60);

    @Option(
            names = "--overload",
            description = "How long too much comes in: ${DEFAULT-VALUE}.",
            converter = Length.class)
    private Duration overload = Duration.ofMinutes(3);

    @Option(names = "--clients", description = "Of the websocket: ${DEFAULT-VALUE}.")
    private int clients = 5_000;

    @Option(names = "--stuck", description = "Of these, that read nothing: ${DEFAULT-VALUE}.")
    private int stuck = 500;

    private final Path home = Installation.find().home();

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createDirectories(home.resolve("run/soak"));
        LocalSettings settings = LocalSettings.forTest(folder)
                .withStorage(Storage.FOR_THE_RUN)
                // For so many clients.
                .withJvm(Part.WEB_APP.module(), "-Xmx768m");
        try (LocalGrid grid = LocalGrid.start(settings)) {
            HazelcastInstance client = grid.connect();
            try {
                return report(run(grid, client));
            } finally {
                client.shutdown();
            }
        }
    }

    private SoakFigures run(LocalGrid grid, HazelcastInstance client) throws IOException, InterruptedException {
        System.out.println("to watch it: " + grid.address(Part.WEB_APP).resolve("/grid"));
        Parts parts = Parts.of(grid);
        FreshBars bars = new FreshBars(symbols, BATCH);
        double most = capacity > 0 ? capacity : measureCapacity(grid, bars);
        Capacity.drain(client);
        int rate = (int) (most * share);
        Measured soak = new Soak(grid, parts, bars, System.out::println).measure(rate, warmUp, length);
        Capacity.drain(client);
        StuckClients websocket = new StuckClients(grid, parts, new FreshBars(symbols, PUSH_BATCH), System.out::println);
        List<Beside> beside = List.of(
                websocket.measure(clients, 0, PUSH_RATE, warmUp), websocket.measure(clients, stuck, PUSH_RATE, warmUp));
        Outcome outcome =
                new Overload(grid.address(Part.INGESTION), parts, client, System.out::println).run(symbols, overload);
        return new SoakFigures(
                most, share, rate, symbols, (int) length.toSeconds(), soak, parts.limits(), outcome, beside);
    }

    private double measureCapacity(LocalGrid grid, FreshBars bars) throws IOException, InterruptedException {
        try (WatcherProcess one = Soak.startClient(grid, bars)) {
            return new Capacity(grid.address(Part.INGESTION), bars, System.out::println).measure(one, warmUp);
        }
    }

    private int report(SoakFigures figures) throws IOException {
        boolean written = length.compareTo(LEAST_WRITTEN) >= 0;
        Path folder = home.resolve(written ? "docs/soak" : "run/soak/figures");
        Figures files = new Figures(folder);
        files.write(NAME, "./tickgrid soak", figures);
        SoakPlot.draw(figures.soak().samples(), folder);
        var file = files.read(NAME);
        if (file != null) {
            Files.writeString(
                    folder.resolveSibling(folder.getFileName() + ".md"),
                    new SoakText(file.path("figures")).markdown() + Figures.source(file));
        }
        Outcome overload = figures.overload();
        System.out.printf(
                Locale.ROOT,
                "soak: seconds=%d rate=%d memory_growth=%.3f latency_growth=%.3f refused=%d lost=%d recovery_s=%.0f%n",
                figures.seconds(),
                figures.rate(),
                figures.memoryGrowth(),
                figures.latencyGrowth(),
                overload.refused(),
                overload.lost(),
                overload.recoverySeconds());
        return overload.lost() == 0 && overload.otherwise() == 0 && overload.withoutRetryAfter() == 0 ? 0 : 1;
    }
}
