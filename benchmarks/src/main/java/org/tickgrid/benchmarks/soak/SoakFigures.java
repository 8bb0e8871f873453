package org.tickgrid.benchmarks.soak;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.tickgrid.benchmarks.soak.Overload.Outcome;
import org.tickgrid.benchmarks.soak.Soak.Measured;
import org.tickgrid.benchmarks.soak.StuckClients.Beside;

/**
 * All that was measured.
 *
 * @param capacity bars a second
 * @param rate bars a second of the long run
 * @param seconds that it lasted
 * @param limits MiB that each process could have in a pod
 * @param clients with none stuck, and with some
 */
record SoakFigures(
        double capacity,
        double share,
        int rate,
        int symbols,
        int seconds,
        Measured soak,
        Map<String, Long> limits,
        Outcome overload,
        List<Beside> clients) {

    /** By how much the process that grew most has more in the last third of the run than in the one before, as a part. */
    double memoryGrowth() {
        return soak.samples().getFirst().resident().keySet().stream()
                .mapToDouble(name ->
                        growth(soak.samples(), sample -> sample.resident().getOrDefault(name, 0L)))
                .max()
                .orElse(0);
    }

    /** The same of the stage whose median grew most. */
    double latencyGrowth() {
        return soak.samples().getFirst().p50().keySet().stream()
                .mapToDouble(
                        name -> growth(soak.samples(), sample -> sample.p50().getOrDefault(name, 0.0)))
                .max()
                .orElse(0);
    }

    /** By how much the mean of the last third is above the one of the third before it, as a part of that. */
    static double growth(List<Sample> samples, ToDoubleFunction<Sample> value) {
        int third = samples.size() / 3;
        double middle = mean(samples.subList(third, 2 * third), value);
        double last = mean(samples.subList(2 * third, samples.size()), value);
        return middle > 0 ? last / middle - 1 : 0;
    }

    private static double mean(List<Sample> samples, ToDoubleFunction<Sample> value) {
        return samples.stream().mapToDouble(value).average().orElse(0);
    }
}
