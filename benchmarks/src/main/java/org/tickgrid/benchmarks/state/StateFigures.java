package org.tickgrid.benchmarks.state;

import java.util.List;

/**
 * What so many symbols come to.
 *
 * @param heapPerSymbol bytes of the member's heap: jobs, maps, journals and the last snapshots
 * @param jobsPerSymbol bytes of these in objects of all jobs' own classes and in arrays of doubles
 * @param restartSeconds from the order to the resting indicators job to go on until the next bar's reading is in its map
 */
record StateFigures(
        int symbols,
        int timeframes,
        int indicators,
        double heapPerSymbol,
        double jobsPerSymbol,
        List<Saved> jobs,
        List<Kept> maps,
        double restartSeconds) {

    /**
     * A job's snapshots.
     *
     * @param bytes of the last
     * @param perSymbol bytes
     * @param millis of the median one, as long as it takes until all is saved
     */
    record Saved(String job, long bytes, double perSymbol, double millis) {}

    /**
     * A map's entries.
     *
     * @param perEntry bytes of heap, its key included
     */
    record Kept(String map, int entries, double perEntry) {}
}
