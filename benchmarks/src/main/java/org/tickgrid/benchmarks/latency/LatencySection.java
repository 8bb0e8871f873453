package org.tickgrid.benchmarks.latency;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tickgrid.benchmarks.AtLeastOne;
import org.tickgrid.benchmarks.Document;
import org.tickgrid.benchmarks.Figures;
import org.tickgrid.benchmarks.Section;
import org.tickgrid.local.Installation;
import org.tickgrid.local.LocalGrid;
import org.tickgrid.local.LocalSettings;
import org.tickgrid.local.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** The command {@code bench latency}. */
@Command(
        name = LatencySection.NAME,
        mixinStandardHelpOptions = true,
        description = "Measures the time from a record's receipt over HTTP to a client's websocket, stage by stage.")
public final class LatencySection implements Section {

    static final String NAME = "latency";

    private static final int SYMBOLS = 1_000;
    /** One after the other, for as long: much makes the compilers quick, and little is what they must know then. */
    private static final List<Integer> WARM_UP_RATES = List.of(30_000, 10_000);

    private final Figures figures;
    private final Document document;

    @Option(names = "--rates", split = ",", description = "Bars a second: ${DEFAULT-VALUE}.")
    private List<Integer> rates = List.of(1_000, 10_000, 50_000);

    @Option(
            names = "--seconds",
            converter = AtLeastOne.class,
            defaultValue = "30",
            description = "Of each measurement: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "240", description = "Seconds before the first: ${DEFAULT-VALUE}.")
    private int warmUp;

    @Option(
            names = "--settle",
            defaultValue = "60",
            description = "Seconds at a rate before it is measured: ${DEFAULT-VALUE}.")
    private int settle;

    @Option(
            names = "--times",
            converter = AtLeastOne.class,
            defaultValue = "3",
            description = "Measurements of each rate: ${DEFAULT-VALUE}.")
    private int times;

    @Option(
            names = "--quick",
            description = "Measures each rate once, for 10 seconds, as soon as it has it, and writes nothing.")
    private boolean quick;

    public LatencySection(Figures figures, Document document) {
        this.figures = figures;
        this.document = document;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createDirectories(Installation.find().home().resolve("run/bench-latency"));
        LocalSettings settings = LocalSettings.forTest(folder)
                .withParts(Part.INGESTION, Part.WEB_APP)
                // Short pauses. What outlives two of them is copied no more: journals hold it for seconds.
                .withJvm("grid-members", "-XX:MaxGCPauseMillis=10")
                .withJvm("grid-members", "-XX:MaxTenuringThreshold=2")
                // What it gave back after some quiet minutes it would have to be given again, page by page.
                .withJvm("grid-members", "-Xms4g")
                .withJvm("grid-members", "-Xmx4g")
                .withJvm(Part.WEB_APP.module(), "-XX:TieredStopAtLevel=4");
        Duration length = Duration.ofSeconds(quick ? 10 : seconds);
        Duration settling = quick ? length.dividedBy(3) : Duration.ofSeconds(settle);
        List<List<Rate>> measured = new ArrayList<>();
        try (LocalGrid grid = LocalGrid.start(settings);
                Journey journey = new Journey(grid, SYMBOLS)) {
            for (int rate : WARM_UP_RATES) {
                journey.warmUp(rate, Duration.ofSeconds(warmUp).dividedBy(WARM_UP_RATES.size()));
            }
            for (int rate : rates) {
                List<Rate> each = journey.measure(rate, settling, length, quick ? 1 : times);
                each.forEach(LatencySection::print);
                measured.add(each);
            }
        }
        if (!quick) {
            figures.write(NAME, "./tickgrid bench " + NAME, LatencyFigures.of(SYMBOLS, seconds, settle, measured));
            document.write();
        }
        return 0;
    }

    private static void print(Rate rate) {
        rate.stages()
                .forEach(stage -> System.out.printf(
                        Locale.ROOT, "  %-24s p50=%d p99=%d%n", stage.name(), stage.p50(), stage.p99()));
        System.out.printf(
                Locale.ROOT,
                "latency: bars_per_second=%d p50_ms=%d p99_ms=%d p999_ms=%d answer_p50_ms=%.1f answer_p99_ms=%.1f cores=%.2f%n",
                rate.barsPerSecond(),
                rate.heard().ageP50(),
                rate.heard().ageP99(),
                rate.heard().ageP999(),
                rate.answerP50(),
                rate.answerP99(),
                rate.cores());
    }

    @Override
    public String markdown(JsonNode found) {
        return new LatencyText(found).markdown();
    }
}
