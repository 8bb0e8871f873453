package org.tickgrid.benchmarks.engines;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tickgrid.benchmarks.AtLeastOne;
import org.tickgrid.benchmarks.Document;
import org.tickgrid.benchmarks.Figures;
import org.tickgrid.benchmarks.Section;
import org.tickgrid.local.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** The command {@code bench engines}: the same work on Tickgrid, Flink, Kafka Streams and no engine at all. */
@Command(
        name = EnginesSection.NAME,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Compares the job \"indicators\" with the same work on Flink, Kafka Streams and a bare loop.")
public final class EnginesSection implements Section {

    static final String NAME = "engines";

    private static final int QUICK_ROUNDS = 2;

    private final Figures figures;
    private final Document document;

    @Option(names = "--quick", description = "Two rounds of the two lines that matter; writes no document.")
    private boolean quick;

    @Option(
            names = "--rounds",
            converter = AtLeastOne.class,
            description = "How often each engine runs: ${DEFAULT-VALUE}.")
    private int rounds = 3;

    @Option(
            names = "--seconds",
            converter = AtLeastOne.class,
            description = "Of each measured window: ${DEFAULT-VALUE}.")
    private int seconds = 20;

    @Option(names = "--warm-up", description = "Records before it: ${DEFAULT-VALUE}.")
    private long warmUp = 5_000_000;

    @Option(names = "--symbols", split = ",", description = "How many in the log: ${DEFAULT-VALUE}.")
    private List<Integer> symbols = List.of(Line.USUAL, Line.FEW, Line.MANY);

    @Option(names = "--folder", description = "For the broker's data, several GB; default: run/bench.")
    private Path folder = Installation.find().home().resolve("run/bench");

    /**
     * @param figures where they are written
     * @param document writes the document anew
     */
    public EnginesSection(Figures figures, Document document) {
        this.figures = figures;
        this.document = document;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Integer call() throws Exception {
        Runs runs = new Runs();
        int times = quick ? Math.min(rounds, QUICK_ROUNDS) : rounds;
        try (Broker broker = Broker.start(folder)) {
            Optional<String> difference = new SameResults(broker, folder).difference();
            if (difference.isPresent()) {
                System.err.println(difference.get());
                return 1;
            }
            System.out.printf(Locale.ROOT, "all engines make the same readings of %,d bars%n", SameResults.BARS);
            Comparison comparison = new Comparison(broker, folder, times, seconds, warmUp);
            for (int count : quick ? List.of(Line.USUAL) : symbols) {
                comparison.run(quick ? Line.quick(count) : Line.all(count), runs);
            }
        }
        if (!quick) {
            write(EngineFigures.of(runs, times, seconds, warmUp, SameResults.BARS, Versions.all()), runs);
        }
        print(EngineFigures.ratios(runs));
        return 0;
    }

    private void write(EngineFigures measured, Runs runs) throws IOException {
        figures.write(NAME, command(), measured);
        EnginesPlot.draw(runs, figures.folder());
        document.write();
    }

    private String command() {
        return "./tickgrid bench --rounds %d --seconds %d --warm-up %d".formatted(rounds, seconds, warmUp);
    }

    /** The last line is the one that says most. */
    private static void print(Map<String, Double> ratios) {
        ratios.forEach((name, ratio) -> System.out.printf(Locale.ROOT, "ratio: %s=%.2f%n", name, ratio));
        Map<String, String> last = new LinkedHashMap<>();
        last.put("cpu_vs_flink", "Kafka_exactly_once_cpu_vs_flink");
        last.put("cpu_vs_kafka_streams", "Kafka_exactly_once_cpu_vs_kafka_streams");
        last.put("cpu_vs_bare", "counted_none_cpu_vs_bare");
        System.out.println(last.entrySet().stream()
                .filter(name -> ratios.containsKey(name.getValue()))
                .map(name -> String.format(Locale.ROOT, "%s=%.2f", name.getKey(), ratios.get(name.getValue())))
                .collect(Collectors.joining(" ", "bench: ", "")));
    }

    @Override
    public String markdown(JsonNode figures) {
        return new EnginesText(figures).markdown();
    }
}
