package org.tickgrid.benchmarks.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.tickgrid.benchmarks.Document;
import org.tickgrid.benchmarks.Figures;
import org.tickgrid.benchmarks.Section;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Measures how much room many symbols take, and how long it takes to save them. */
@Command(
        name = "state",
        mixinStandardHelpOptions = true,
        description =
                "Measures what 100,000 symbols take in a member and in its snapshots, and how soon it starts again.")
public final class StateSection implements Section {

    private static final int SYMBOLS = 100_000;
    private static final int FEW_SYMBOLS = 10_000;
    private static final double MEGABYTE = 1e6;

    private final Figures figures;
    private final Document document;

    @Option(names = "--quick", description = "10,000 symbols, printed only.")
    private boolean quick;

    public StateSection(Figures figures, Document document) {
        this.figures = figures;
        this.document = document;
    }

    @Override
    public String name() {
        return "state";
    }

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("tickgrid-state");
        StateFigures measured = new StateRun(quick ? FEW_SYMBOLS : SYMBOLS).measure(folder);
        if (!quick) {
            figures.write(name(), "./tickgrid bench state", measured);
            document.write();
        }
        System.out.println(markdown(JsonMapper.shared().valueToTree(measured)));
        StateFigures.Saved indicators = measured.jobs().getFirst();
        System.out.printf(
                Locale.ROOT,
                "state: bytes_per_key=%.0f snapshot_mb=%.1f snapshot_s=%.2f restart_s=%.1f%n",
                measured.jobsPerSymbol(),
                indicators.bytes() / MEGABYTE,
                indicators.millis() / 1000,
                measured.restartSeconds());
        return 0;
    }

    @Override
    public String markdown(JsonNode found) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                """
                ## Many symbols

                %,d symbols, each with %d timeframes of %d indicators, in one member with all jobs, maps and journals on. A
                symbol takes %,.0f bytes of the member's heap, %,.0f of them in the three jobs' own objects and arrays.
                The indicators job, at rest and ordered to go on from its snapshot, had its next reading in the map after %.1f s.

                | job | snapshot MB | bytes per symbol | saved in ms |
                |---|--:|--:|--:|
                """,
                found.path("symbols").asInt(),
                found.path("timeframes").asInt(),
                found.path("indicators").asInt(),
                found.path("heapPerSymbol").asDouble(),
                found.path("jobsPerSymbol").asDouble(),
                found.path("restartSeconds").asDouble()));
        for (JsonNode job : found.path("jobs")) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %,.0f | %.0f |%n",
                    job.path("job").asString(),
                    job.path("bytes").asDouble() / MEGABYTE,
                    job.path("perSymbol").asDouble(),
                    job.path("millis").asDouble()));
        }
        text.append("""

                | map | entries | bytes per entry |
                |---|--:|--:|
                """);
        for (JsonNode map : found.path("maps")) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %,.0f |%n",
                    map.path("map").asString(),
                    map.path("entries").asInt(),
                    map.path("perEntry").asDouble()));
        }
        return text.toString();
    }
}
