package org.tickgrid.benchmarks.product;

import com.hazelcast.core.HazelcastInstance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.tickgrid.benchmarks.AtLeastOne;
import org.tickgrid.benchmarks.Document;
import org.tickgrid.benchmarks.Figures;
import org.tickgrid.benchmarks.MarketLoad;
import org.tickgrid.benchmarks.Section;
import org.tickgrid.benchmarks.product.ProductFigures.Window;
import org.tickgrid.local.Installation;
import org.tickgrid.local.LocalGrid;
import org.tickgrid.local.LocalSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Measures all three jobs together, with their maps, journals and feeds, on a log that is there before the member is. */
@Command(
        name = "product",
        mixinStandardHelpOptions = true,
        description = "Measures how many bars a second one member takes in with all its jobs, maps and journals.")
public final class ProductSection implements Section {

    private static final String NAME = "product";
    private static final int SYMBOLS = 1_000;

    /** So that the log holds what a market of 333,333 bars a second would write: three milliseconds between a symbol's bars. */
    private static final long STEP = 3;

    private static final long WARM_UP = 6_000_000;

    /** More than one member takes on two cores; the log must fit into the memory of the machine. */
    private static final long BARS_EACH_SECOND = 1_300_000;

    private final Figures figures;
    private final Document document;

    @Option(names = "--quick", description = "Three windows of 5 seconds, printed only.")
    private boolean quick;

    @Option(
            names = "--seconds",
            converter = AtLeastOne.class,
            defaultValue = "20",
            description = "Of each of the windows: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(
            names = "--windows",
            converter = AtLeastOne.class,
            defaultValue = "3",
            description = "How many: ${DEFAULT-VALUE}.")
    private int windows;

    public ProductSection(Figures figures, Document document) {
        this.figures = figures;
        this.document = document;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Integer call() throws Exception {
        ProductFigures measured = measure(quick ? 5 : seconds);
        if (!quick) {
            figures.write(NAME, "./tickgrid bench " + NAME, measured);
            document.write();
        }
        measured.windows().forEach(window -> print("window", window));
        print(NAME, measured.median());
        return 0;
    }

    private ProductFigures measure(int length) throws IOException, InterruptedException {
        long bars = WARM_UP + BARS_EACH_SECOND * windows * length;
        Path folder = Files.createDirectories(Installation.find().home().resolve("run/bench-product"));
        LocalSettings settings = LocalSettings.forTest(folder).withParts().withJvm("grid-members", "-Xmx2g");
        try (LocalGrid grid = LocalGrid.start(settings)) {
            grid.killMember(1);
            System.out.printf(Locale.ROOT, "writing %,d bars of %,d symbols%n", bars, SYMBOLS);
            new MarketLoad(SYMBOLS, STEP).write(grid.bootstrapServers(), bars);
            grid.startMember(1);
            HazelcastInstance client = grid.connect();
            try {
                List<Window> found =
                        new Drain(grid, client).windows(WARM_UP, bars, windows, Duration.ofSeconds(length));
                return new ProductFigures(SYMBOLS, bars, WARM_UP, found);
            } finally {
                client.shutdown();
            }
        }
    }

    private static void print(String name, Window window) {
        System.out.printf(
                Locale.ROOT,
                "%s: bars_per_second=%.0f member_cores=%.2f broker_cores=%.2f micros_per_bar=%.2f%n",
                name,
                window.barsPerSecond(),
                window.memberCores(),
                window.brokerCores(),
                window.memberMicros());
    }

    @Override
    public String markdown(JsonNode found) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                """
                ## The product

                One member with all three jobs as they come, their maps, journals and feeds, and the broker beside it, on a log
                of %,d bars of %,d symbols that was written before the member started. The first %,d bars are warm-up.

                | bars a second | member, cores | broker, cores | member, µs a bar |
                |--:|--:|--:|--:|
                """,
                found.path("bars").asLong(),
                found.path("symbols").asInt(),
                found.path("warmUp").asLong()));
        for (JsonNode window : found.path("windows")) {
            double rate = window.path("barsPerSecond").asDouble();
            double cores = window.path("memberCores").asDouble();
            text.append(String.format(
                    Locale.ROOT,
                    "| %,.0f | %.2f | %.2f | %.2f |%n",
                    rate,
                    cores,
                    window.path("brokerCores").asDouble(),
                    1e6 * cores / rate));
        }
        return text.toString();
    }
}
