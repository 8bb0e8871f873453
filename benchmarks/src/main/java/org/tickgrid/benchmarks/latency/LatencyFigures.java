package org.tickgrid.benchmarks.latency;

import java.util.Comparator;
import java.util.List;

/**
 * The file of figures.
 *
 * @param seconds of each measurement
 * @param settle seconds that the system had a rate before
 * @param times that each rate was measured
 * @param rates of each the middle measurement, by the slowest hundredth at the client
 */
record LatencyFigures(int symbols, int seconds, int settle, int times, List<Rate> rates) {

    /** @param measured what was measured at each rate, one or more of each */
    static LatencyFigures of(int symbols, int seconds, int settle, List<List<Rate>> measured) {
        List<Rate> middle = measured.stream().map(LatencyFigures::middle).toList();
        return new LatencyFigures(symbols, seconds, settle, measured.getFirst().size(), middle);
    }

    private static Rate middle(List<Rate> measured) {
        List<Rate> sorted = measured.stream()
                .sorted(Comparator.comparingLong(rate -> rate.heard().ageP99()))
                .toList();
        return sorted.get(sorted.size() / 2);
    }
}
