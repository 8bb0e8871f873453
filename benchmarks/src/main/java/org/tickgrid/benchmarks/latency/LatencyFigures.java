package org.tickgrid.benchmarks.latency;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The file of figures.
 *
 * @param seconds of each measurement
 * @param rounds in which every rate was measured once
 * @param rates of each rate what was measured in its middle round, by the slowest hundredth at the client
 */
record LatencyFigures(int symbols, int seconds, int rounds, List<Rate> rates) {

    static LatencyFigures of(int symbols, int seconds, List<List<Rate>> rounds) {
        List<Rate> middle = IntStream.range(0, rounds.getFirst().size())
                .mapToObj(rate -> middle(rounds.stream().map(round -> round.get(rate))))
                .toList();
        return new LatencyFigures(symbols, seconds, rounds.size(), middle);
    }

    private static Rate middle(Stream<Rate> measured) {
        List<Rate> sorted = measured.sorted(
                        Comparator.comparingLong(rate -> rate.heard().ageP99()))
                .toList();
        return sorted.get(sorted.size() / 2);
    }
}
