package org.tickgrid.benchmarks.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tickgrid.benchmarks.Citations;
import org.tickgrid.benchmarks.Figures;
import org.tickgrid.benchmarks.MarketLoad;
import org.tickgrid.benchmarks.scale.LiveRun.Measured;
import org.tickgrid.benchmarks.scale.ScaleFigures.Outcome;
import org.tickgrid.benchmarks.scale.ScaleFigures.Throughput;
import org.tickgrid.local.Installation;
import org.tickgrid.local.LocalGrid;
import org.tickgrid.local.LocalSettings;
import org.tickgrid.local.Part;
import org.tickgrid.local.Preparation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code scale}. */
@Command(
        name = ScaleCommand.NAME,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Shows on this machine how the grid scales: 1, 2, 4 and 2 members, a part of a core each.",
        footer = "On a cluster: ./tickgrid scale --kubernetes --help")
public final class ScaleCommand implements Callable<Integer> {

    public static final String NAME = "scale";

    private static final List<Integer> SIZES = List.of(1, 2, 4, 2);
    private static final List<Integer> SIZES_AND_FIRST_AGAIN = List.of(1, 2, 4, 2, 1);
    private static final int SYMBOLS = 1_000;

    /** Market time between two bars of a symbol. */
    private static final long STEP = 3;

    /** Enough for all that is taken before the last of four members has started. */
    private static final long BARS = 16_000_000;

    /** Of one window: while all of them are measured. */
    private static final long BARS_EACH_SECOND = 600_000;

    /** Cores, of which a member with fewer goes without Java's second compiler. */
    private static final double SMALL = 0.5;

    @Option(names = "--quick", description = "Shorter, in less than ten minutes; writes no document.")
    private boolean quick;

    @Option(names = "--cores", description = "Each member's part: ${DEFAULT-VALUE}.")
    private double cores = 0.25;

    @Option(names = "--symbols", description = "Under load, a multiple of ten: ${DEFAULT-VALUE}.")
    private int symbols = 100;

    @Option(names = "--rate", description = "Bars a second under load: ${DEFAULT-VALUE}.")
    private int rate = 100;

    private final Installation installation = Installation.find();
    private final Path home = installation.home();

    @Override
    public Integer call() throws Exception {
        long warmUp = quick ? 1_000_000 : 2_000_000;
        int seconds = quick ? 5 : 12;
        long bars = BARS + warmUp * Collections.max(SIZES) + BARS_EACH_SECOND * seconds;
        Path folder = Files.createDirectories(home.resolve("run/scale"));
        prepare(folder);

        List<Throughput> backlog;
        boolean enforced;
        try (LimitedGrid grid = emptyGrid(settings(folder).withParts(Part.WEB_APP), bars)) {
            BacklogRun run = new BacklogRun(grid, bars, warmUp, Duration.ofSeconds(seconds), System.out::println);
            backlog = run.measure(SIZES_AND_FIRST_AGAIN);
            enforced = grid.isEnforced();
        }

        Measured live;
        Outcome outcome;
        try (LimitedGrid grid =
                new LimitedGrid(started(settings(folder).withParts(Part.INGESTION, Part.WEB_APP)), cores)) {
            LiveRun run = new LiveRun(
                    grid,
                    symbols,
                    rate,
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(quick ? 15 : 25),
                    System.out::println);
            live = run.measure(SIZES);
            outcome = run.compare(live.records());
        }

        ScaleFigures figures = new ScaleFigures(
                cores,
                enforced,
                isSmall(),
                SYMBOLS,
                bars,
                backlog,
                symbols,
                rate,
                live.live(),
                live.records(),
                outcome);
        if (!quick) {
            write(figures);
        }
        if (!enforced) {
            System.out.println(
                    "scale: this machine does not let us limit a member's processor time; nothing was held back");
        }
        System.out.printf(
                Locale.ROOT,
                "scale: efficiency=%.2f rebalance_s=%.0f lost=%d duplicated=%d%n",
                figures.efficiency(),
                figures.rebalanceSeconds(),
                outcome.lost(),
                outcome.duplicated());
        return outcome.lost() == 0 && outcome.duplicated() == 0 && outcome.sameDigest() ? 0 : 1;
    }

    /** A part of a core would be busy for long with what Java does when it sees a class for the first time. */
    private void prepare(Path folder) throws IOException, InterruptedException {
        Preparation preparation = new Preparation(installation, folder.resolve("prepare"));
        if (!preparation.isDone()) {
            System.out.println("preparing the programs, as ./tickgrid prepare does");
            preparation.run();
        }
    }

    /**
     * A member that is limited sees one processor, as it would on Kubernetes, and has the collector that Java takes for one: G1
     * goes by the clock, which goes on while the member is held back. With less than half a core it has the first compiler alone.
     */
    private LocalSettings settings(Path folder) {
        LocalSettings settings = LocalSettings.forTest(folder)
                .withJvm("grid-members", "-Xmx1g")
                .withJvm("grid-members", "-XX:-UseG1GC")
                .withJvm("grid-members", "-XX:+UseSerialGC")
                .withJvm("grid-members", "-XX:ActiveProcessorCount=1");
        return isSmall() ? settings.withJvm("grid-members", "-XX:TieredStopAtLevel=1") : settings;
    }

    /** For minutes the second compiler would take more of such a member's part than any other of its threads. */
    private boolean isSmall() {
        return cores < SMALL;
    }

    private static LocalGrid started(LocalSettings settings) {
        LocalGrid grid = LocalGrid.start(settings);
        System.out.println("to watch it: " + grid.address(Part.WEB_APP).resolve("/grid"));
        return grid;
    }

    /** No member yet, and a log that is there. */
    private LimitedGrid emptyGrid(LocalSettings settings, long bars) throws IOException {
        LimitedGrid grid = new LimitedGrid(started(settings), cores);
        grid.local().killMember(1);
        System.out.printf(Locale.ROOT, "writing %,d bars of %,d symbols%n", bars, SYMBOLS);
        new MarketLoad(SYMBOLS, STEP).write(grid.local().bootstrapServers(), bars);
        return grid;
    }

    private void write(ScaleFigures figures) throws IOException {
        Path folder = home.resolve("docs/scaling");
        Figures files = new Figures(folder);
        files.write(NAME, "./tickgrid scale", figures);
        ScalePlot.draw(figures.backlog(), folder);
        var file = files.read(NAME);
        if (file != null) {
            Files.writeString(
                    folder.resolveSibling("scaling.md"),
                    new ScaleText(file.path("figures")).markdown() + Figures.source(file));
        }
        Citations.renew(home);
    }
}
