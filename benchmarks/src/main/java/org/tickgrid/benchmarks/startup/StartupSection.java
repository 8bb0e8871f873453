package org.tickgrid.benchmarks.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.utils.Utils;
import org.tickgrid.benchmarks.AtLeastOne;
import org.tickgrid.benchmarks.Document;
import org.tickgrid.benchmarks.Figures;
import org.tickgrid.benchmarks.Section;
import org.tickgrid.local.Installation;
import org.tickgrid.local.Preparation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How soon programs are ready, as they were built and as {@code ./tickgrid prepare} lets them start. */
@Command(
        name = "startup",
        mixinStandardHelpOptions = true,
        description = "Measures how soon each program is ready, and the system's first reading.")
public final class StartupSection implements Section {

    private static final String PREPARED = "tickgrid.prepared";

    private final Figures figures;
    private final Document document;

    @Option(names = "--quick", description = "One start of each kind, and nothing is written.")
    private boolean quick;

    @Option(
            names = "--starts",
            converter = AtLeastOne.class,
            defaultValue = "5",
            description = "Starts of each kind, of which the median counts.")
    private int starts = 5;

    @Option(names = "--members", defaultValue = "1", description = "Members of the grid.")
    private int members = 1;

    public StartupSection(Figures figures, Document document) {
        this.figures = figures;
        this.document = document;
    }

    /**
     * One thing that was waited for, in s.
     *
     * @param ratio of {@code prepared} to {@code built}
     */
    record Wait(String what, double built, double prepared, double ratio) {}

    @Override
    public String name() {
        return "startup";
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("bench-startup");
        Preparation preparation = new Preparation(Installation.find(), folder.resolve("prepare"));
        if (!preparation.isDone()) {
            preparation.run();
        }
        Map<String, List<Double>> built = new LinkedHashMap<>();
        Map<String, List<Double>> prepared = new LinkedHashMap<>();
        for (int start = 0; start < (quick ? 1 : starts); start++) {
            measure(folder.resolve("built-" + start), false, built);
            measure(folder.resolve("prepared-" + start), true, prepared);
        }
        Utils.delete(folder.toFile());
        Map<String, Object> all = Map.of("members", members, "waits", waits(built, prepared));
        if (!quick) {
            figures.write(name(), "./tickgrid bench startup", all);
            document.write();
        }
        JsonNode json = JsonMapper.shared().valueToTree(all);
        System.out.println(markdown(json));
        System.out.println(line(json));
        return 0;
    }

    private void measure(Path folder, boolean prepared, Map<String, List<Double>> seconds)
            throws IOException, InterruptedException {
        System.setProperty(PREPARED, Boolean.toString(prepared));
        OneStart.measure(folder, members)
                .forEach((what, took) -> seconds.computeIfAbsent(what, unused -> new ArrayList<>())
                        .add(took));
    }

    static List<Wait> waits(Map<String, List<Double>> built, Map<String, List<Double>> prepared) {
        List<Wait> waits = new ArrayList<>();
        built.forEach((what, seconds) -> {
            double before = median(seconds);
            double after = median(prepared.getOrDefault(what, List.of()));
            waits.add(new Wait(what, before, after, after / before));
        });
        return waits;
    }

    private static double median(List<Double> seconds) {
        return seconds.stream().sorted().toList().get(seconds.size() / 2);
    }

    private static String line(JsonNode figures) {
        for (JsonNode wait : figures.path("waits")) {
            if (wait.path("what").asString().equals(OneStart.ALL)) {
                return String.format(
                        Locale.ROOT,
                        "startup: built_s=%.1f prepared_s=%.1f ratio=%.2f",
                        wait.path("built").asDouble(),
                        wait.path("prepared").asDouble(),
                        wait.path("ratio").asDouble());
            }
        }
        return "startup: nothing";
    }

    @Override
    public String markdown(JsonNode figures) {
        StringBuilder text = new StringBuilder("""
                ## Start-up

                Seconds from the start of a process until it is ready, all started at the same time beside a broker that runs:
                as they were built, and after `./tickgrid prepare`.

                | what | as built | prepared | ratio |
                |---|--:|--:|--:|
                """);
        for (JsonNode wait : figures.path("waits")) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f | %.2f |%n",
                    wait.path("what").asString(),
                    wait.path("built").asDouble(),
                    wait.path("prepared").asDouble(),
                    wait.path("ratio").asDouble()));
        }
        return text.toString();
    }
}
