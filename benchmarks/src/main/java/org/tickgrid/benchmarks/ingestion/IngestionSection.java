package org.tickgrid.benchmarks.ingestion;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tickgrid.benchmarks.AtLeastOne;
import org.tickgrid.benchmarks.Document;
import org.tickgrid.benchmarks.Figures;
import org.tickgrid.benchmarks.Section;
import org.tickgrid.benchmarks.ingestion.IngestionFigures.Producer;
import org.tickgrid.benchmarks.ingestion.Rounds.Case;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What ingestion takes in for a second of one core, and how long a request waits for its answer. */
@Command(
        name = "ingestion",
        mixinStandardHelpOptions = true,
        description = "Measures what ingestion takes in by batches of 1, 100 and 1,000 records, and its latency.")
public final class IngestionSection implements Section {

    private static final List<Case> CASES = List.of(
            new Case(1, 64, 0),
            new Case(100, 8, 0),
            new Case(1_000, 4, 0),
            new Case(1, 16, 1_000),
            new Case(10, 8, 10_000),
            new Case(100, 4, 10_000),
            new Case(1_000, 4, 50_000));
    private static final Case USUAL = new Case(100, 4, 10_000);

    /** What the producer's settings change most. */
    private static final List<Case> PRODUCER_CASES =
            List.of(new Case(1, 64, 0), new Case(1_000, 4, 0), new Case(10, 8, 10_000));

    private static final List<List<String>> PRODUCERS = List.of(
            List.of("--tickgrid.kafka.linger=0ms"),
            List.of("--tickgrid.kafka.linger=1ms"),
            List.of("--tickgrid.kafka.linger=2ms"),
            List.of("--tickgrid.kafka.linger=5ms"),
            List.of("--tickgrid.kafka.compression=none"),
            List.of("--tickgrid.kafka.compression=lz4"));

    private final Figures figures;
    private final Document document;

    @Option(names = "--quick", description = "One short round, and nothing is written.")
    private boolean quick;

    @Option(
            names = "--rounds",
            converter = AtLeastOne.class,
            defaultValue = "3",
            description = "Rounds, of which the median counts.")
    private int rounds = 3;

    @Option(names = "--batch", paramLabel = "N", description = "Only requests of N records; nothing is written.")
    private int batch;

    @Option(
            names = "--setting",
            paramLabel = "SETTING",
            description = "A setting of ingestion, such as --setting=--tickgrid.kafka.linger=5ms; nothing is written.")
    private List<String> settings = new ArrayList<>();

    public IngestionSection(Figures figures, Document document) {
        this.figures = figures;
        this.document = document;
    }

    @Override
    public String name() {
        return "ingestion";
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Duration warmUp = Duration.ofSeconds(quick ? 3 : 10);
        Duration length = Duration.ofSeconds(quick ? 4 : 15);
        boolean kept = !quick && settings.isEmpty() && batch == 0;
        Rounds main = new Rounds(
                CASES.stream().filter(one -> batch == 0 || one.batch() == batch).toList());
        try (Trial trial = Trial.start(settings, warmUp, length)) {
            main.run(trial, quick ? 1 : rounds);
        }
        List<Producer> producers = new ArrayList<>();
        for (List<String> others : kept ? PRODUCERS : List.<List<String>>of()) {
            Rounds own = new Rounds(PRODUCER_CASES);
            try (Trial trial = Trial.start(others, warmUp, length)) {
                own.run(trial, 1);
            }
            producers.add(new Producer(String.join(" ", others), own.costs(), own.latencies()));
        }
        IngestionFigures all = new IngestionFigures(main.costs(), main.latencies(), producers);
        if (kept) {
            figures.write(name(), "./tickgrid bench ingestion", all);
            document.write();
        }
        System.out.println(markdown(JsonMapper.shared().valueToTree(all)));
        System.out.println(line(all));
        return 0;
    }

    private static String line(IngestionFigures all) {
        String perCore = all.costs().stream()
                .map(cost -> "per_core_%d=%.0f".formatted(cost.batch(), cost.recordsPerCore()))
                .collect(Collectors.joining(" "));
        String latency = all.latencies().stream()
                .filter(one -> new Case(one.batch(), one.connections(), one.recordsPerSecond()).equals(USUAL))
                .map(usual -> String.format(Locale.ROOT, " p50_ms=%.1f p99_ms=%.1f", usual.p50(), usual.p99()))
                .collect(Collectors.joining());
        return "ingestion: " + perCore + latency;
    }

    @Override
    public String markdown(JsonNode figures) {
        return new IngestionText(figures).markdown();
    }
}
