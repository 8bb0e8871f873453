package org.tickgrid.benchmarks.micro;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.tickgrid.benchmarks.Document;
import org.tickgrid.benchmarks.Figures;
import org.tickgrid.benchmarks.Section;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Runs the benchmarks of this package, each in a Java machine of its own. */
@Command(
        name = "micro",
        mixinStandardHelpOptions = true,
        description = "Measures one operation of each indicator, rule and codec, and of folding candles.")
public final class MicroSection implements Section {

    /** As the members run, and always with the same heap. */
    private static final String[] JVM = {
        "-Xms512m",
        "-Xmx512m",
        "-XX:+UseG1GC",
        "-XX:ParallelGCThreads=2",
        "-XX:ConcGCThreads=1",
        "--sun-misc-unsafe-memory-access=allow"
    };

    /** What the last line says, and of which kind. */
    private static final Map<String, String> TELLING =
            Map.of("read_bar_ns", "readBar", "fold_bar_ns", "candles", "write_reading_ns", "writeReading");

    private final Figures figures;
    private final Document document;

    @Option(
            names = "--include",
            paramLabel = "REGEX",
            defaultValue = ".*",
            description = "Only benchmarks whose class and method match, such as Codec or writeBar.")
    private String include = ".*";

    @Option(names = "--quick", description = "One short iteration of each, behind two of warm-up; printed only.")
    private boolean quick;

    public MicroSection(Figures figures, Document document) {
        this.figures = figures;
        this.document = document;
    }

    @Override
    public String name() {
        return "micro";
    }

    @Override
    public Integer call() throws IOException, RunnerException {
        Collection<RunResult> runs = new Runner(options()).run();
        List<Operation> operations = runs.stream().map(Operation::of).toList();
        boolean whole = !quick && include.equals(".*");
        if (whole) {
            figures.write(name(), "./tickgrid bench micro", Map.of("operations", operations));
            document.write();
        }
        System.out.println(MicroTable.of(operations));
        System.out.println(summary(operations));
        return 0;
    }

    private Options options() {
        return new OptionsBuilder()
                .include("^org\\.tickgrid\\.benchmarks\\.micro\\..*" + include)
                .param("indicator", Market.indicators().toArray(String[]::new))
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(1)
                .jvmArgs(JVM)
                .warmupIterations(quick ? 2 : 3)
                .warmupTime(quick ? TimeValue.milliseconds(500) : TimeValue.seconds(1))
                .measurementIterations(quick ? 1 : 5)
                .measurementTime(quick ? TimeValue.milliseconds(500) : TimeValue.seconds(1))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .build();
    }

    /** Of each telling kind the dearest. */
    private static String summary(List<Operation> operations) {
        StringBuilder line = new StringBuilder("micro:");
        new TreeMap<>(TELLING)
                .forEach((figure, kind) -> operations.stream()
                        .filter(operation -> operation.kind().equals(kind))
                        .mapToDouble(Operation::nanoseconds)
                        .max()
                        .ifPresent(dearest -> line.append(String.format(Locale.ROOT, " %s=%.0f", figure, dearest))));
        return line.toString();
    }

    @Override
    public String markdown(JsonNode found) {
        return """
                ## The parts by themselves

                Time and garbage of one operation, each in a Java machine of its own, after three seconds of warm-up; one thread.
                A bar is read by `BarReader`, which leaves unusual ones to the reader of any record.

                %s""".formatted(MicroTable.of(found));
    }
}
