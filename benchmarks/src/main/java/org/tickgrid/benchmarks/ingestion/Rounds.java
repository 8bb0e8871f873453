package org.tickgrid.benchmarks.ingestion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.HdrHistogram.Histogram;
import org.tickgrid.benchmarks.ingestion.IngestionFigures.Latency;
import org.tickgrid.benchmarks.ingestion.IngestionFigures.Throughput;

/** The loads that a trial goes through, each once in every round, and the medians of what they cost. */
final class Rounds {

    /**
     * Each batch with as many connections as keep ingestion busy.
     *
     * @param recordsPerSecond 0 for as many as it can take
     */
    record Case(int batch, int connections, int recordsPerSecond) {}

    private final Map<Case, List<Throughput>> costs = new LinkedHashMap<>();
    private final Map<Case, List<Latency>> latencies = new LinkedHashMap<>();
    private final Map<Integer, Posts> posts = new LinkedHashMap<>();
    private final List<Case> cases;

    Rounds(List<Case> cases) {
        this.cases = cases;
    }

    void run(Trial trial, int rounds) throws IOException, InterruptedException {
        for (int round = 0; round < rounds; round++) {
            for (Case one : cases) {
                run(trial, one);
            }
        }
    }

    private void run(Trial trial, Case one) throws IOException, InterruptedException {
        Posts bodies = posts.computeIfAbsent(one.batch, Posts::of);
        if (one.recordsPerSecond == 0) {
            Cost cost = trial.cost(bodies, one.connections);
            costs.computeIfAbsent(one, unused -> new ArrayList<>())
                    .add(Throughput.of(one.batch, one.connections, cost));
        } else {
            Histogram all = trial.latencies(bodies, one.connections, one.recordsPerSecond);
            latencies
                    .computeIfAbsent(one, unused -> new ArrayList<>())
                    .add(new Latency(
                            one.batch,
                            one.connections,
                            one.recordsPerSecond,
                            millis(all, 50),
                            millis(all, 99),
                            millis(all, 99.9)));
        }
    }

    private static double millis(Histogram latencies, double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1e6;
    }

    List<Throughput> costs() {
        return costs.values().stream()
                .map(rounds -> median(rounds, Throughput::recordsPerCore))
                .toList();
    }

    List<Latency> latencies() {
        return latencies.values().stream()
                .map(rounds -> median(rounds, Latency::p99))
                .toList();
    }

    /** The round in the middle by {@code measure}, whole, so that its figures belong together. */
    static <T> T median(List<T> rounds, ToDoubleFunction<T> measure) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(measure))
                .toList()
                .get((rounds.size() - 1) / 2);
    }
}
