package org.tickgrid.benchmarks.product;

import java.util.List;

/**
 * What a member took in from a log that was there before it.
 *
 * @param bars in the log
 * @param warmUp bars before the first window
 * @param windows one after the other
 */
record ProductFigures(int symbols, long bars, long warmUp, List<Window> windows) {

    /**
     * Some seconds of it.
     *
     * @param barsPerSecond of the slowest of the three jobs
     * @param memberCores processor time of the member, in seconds a second
     * @param brokerCores the same of the broker
     */
    record Window(double seconds, double barsPerSecond, double memberCores, double brokerCores) {

        /** Processor time of the member for each bar in all three jobs, microseconds. */
        double memberMicros() {
            return 1e6 * memberCores / barsPerSecond;
        }
    }

    /** That with the median rate. */
    Window median() {
        List<Window> sorted = windows.stream()
                .sorted((a, b) -> Double.compare(a.barsPerSecond(), b.barsPerSecond()))
                .toList();
        return sorted.get(sorted.size() / 2);
    }
}
