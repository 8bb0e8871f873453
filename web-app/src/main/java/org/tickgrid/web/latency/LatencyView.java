package org.tickgrid.web.latency;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tickgrid.grid.StageAges;

/**
 * How old data was at each stage in the last minute, at one moment.
 *
 * @param time of that moment, epoch milliseconds; 0 before the grid was there for the first time
 * @param bounds what the bars of each stage stand for: ages in milliseconds, each up to its bound; one bar more is of what
 *     was older than the last
 */
record LatencyView(long time, List<Long> bounds, List<Journey> journeys) {

    private static final List<Long> BOUNDS =
            StageAges.BOUNDS.stream().map(bound -> bound.toMillis()).toList();

    /** One kind of data on its way, its stages in their order. */
    record Journey(String name, List<Stage> stages) {}

    /**
     * A stage: the figures are milliseconds since the records were received, null where nothing came.
     *
     * @param count records that were measured: of many that come together, one
     * @param counts of them by age, one for each bar
     */
    record Stage(
            String name,
            long count,
            @Nullable Double median,
            @Nullable Double p90,
            @Nullable Double p99,
            long[] counts) {

        static Stage of(String name, long[] counts) {
            return new Stage(
                    name,
                    Arrays.stream(counts).sum(),
                    quantile(counts, 0.5),
                    quantile(counts, 0.9),
                    quantile(counts, 0.99),
                    counts);
        }

        /** A bar's share of the highest one, 0 to 1. */
        public double height(int bar) {
            long highest = Arrays.stream(counts).max().orElse(0);
            return highest == 0 ? 0 : (double) counts[bar] / highest;
        }
    }

    LatencyView(long time, List<Journey> journeys) {
        this(time, BOUNDS, journeys);
    }

    /** As if the records of a bar were spread evenly over it; null when there are none. What is older than all bounds is as old as the last. */
    static @Nullable Double quantile(long[] counts, double quantile) {
        double rank = quantile * Arrays.stream(counts).sum();
        if (rank == 0) {
            return null;
        }
        double before = 0;
        for (int i = 0; i < BOUNDS.size(); i++) {
            double until = before + counts[i];
            if (until >= rank) {
                double low = i == 0 ? 0 : BOUNDS.get(i - 1);
                return low + (BOUNDS.get(i) - low) * (rank - before) / counts[i];
            }
            before = until;
        }
        return (double) BOUNDS.getLast();
    }
}
