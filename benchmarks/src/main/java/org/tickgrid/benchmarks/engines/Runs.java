package org.tickgrid.benchmarks.engines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.tickgrid.benchmarks.engines.process.Measurement;

/** What was measured, line by line, each engine once a round. */
final class Runs {

    private final Map<Line, Map<Engine, List<Measurement>>> lines = new LinkedHashMap<>();

    /** Takes the measurement of the engine's next round. */
    void add(Line line, Engine engine, Measurement measurement) {
        lines.computeIfAbsent(line, l -> new LinkedHashMap<>())
                .computeIfAbsent(engine, e -> new ArrayList<>())
                .add(measurement);
    }

    List<Line> lines() {
        return List.copyOf(lines.keySet());
    }

    /** An engine's measurements, round by round; none when it did not run on this line. */
    List<Measurement> of(Line line, Engine engine) {
        return lines.getOrDefault(line, Map.of()).getOrDefault(engine, List.of());
    }

    /** The engine's median over all rounds. */
    double median(Line line, Engine engine, ToDoubleFunction<Measurement> figure) {
        return median(of(line, engine).stream().mapToDouble(figure)).orElseThrow();
    }

    /** One engine's CPU for a record over another's: the median of the rounds' ratios. Empty when one of them did not run. */
    OptionalDouble cpu(Line line, Engine engine, Engine than) {
        return ratio(of(line, engine), of(line, than));
    }

    /** An engine's CPU for a record on one line over that on another. */
    OptionalDouble cpu(Engine engine, Line line, Line than) {
        return ratio(of(line, engine), of(than, engine));
    }

    private static OptionalDouble ratio(List<Measurement> over, List<Measurement> under) {
        return median(IntStream.range(0, Math.min(over.size(), under.size()))
                .mapToDouble(
                        round -> over.get(round).cpuMicros() / under.get(round).cpuMicros()));
    }

    private static OptionalDouble median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1
                ? OptionalDouble.of(sorted[middle])
                : Arrays.stream(sorted, Math.max(middle - 1, 0), sorted.length == 0 ? 0 : middle + 1)
                        .average();
    }
}
