package org.tickgrid.benchmarks.scale;

import java.util.List;

/**
 * What came of it.
 *
 * @param cores each member's part of a core
 * @param enforced whether the machine let us hold the members to it
 * @param firstCompilerAlone whether the members went without Java's second compiler
 * @param symbols in the log that was there, and that many bars
 * @param symbolsLive in the load that came by HTTP, at {@code rateLive} bars a second
 * @param records of that load, and what the jobs made of them
 */
record ScaleFigures(
        double cores,
        boolean enforced,
        boolean firstCompilerAlone,
        int symbols,
        long bars,
        List<Throughput> backlog,
        int symbolsLive,
        int rateLive,
        List<Live> live,
        long records,
        Outcome outcome) {

    /**
     * At one size of the grid.
     *
     * @param barsPerSecond median of the windows
     * @param windows with the machine as busy as with the most members
     * @param alone windows with what is left of the machine at rest; the same for the most members
     */
    record Throughput(int members, double barsPerSecond, List<Double> windows, List<Double> alone) {

        static double median(List<Double> windows) {
            return windows.stream().sorted().toList().get(windows.size() / 2);
        }
    }

    /**
     * Under steady load at one size of the grid.
     *
     * @param changeSeconds the longest time from the moment that the cluster knew of a member's coming or going until all
     *     jobs flowed on all members; 0 at the first size
     * @param p50 age of a reading, from its record's receipt over HTTP until a program outside heard it, milliseconds
     * @param p99 the same
     * @param lag most records that the slowest job was behind while it was measured
     * @param lagInChange the same while members came or went
     */
    record Live(int members, double changeSeconds, long p50, long p99, long lag, long lagInChange) {}

    /**
     * What one undisturbed member makes of the same log, against what came of it while members came and went.
     *
     * @param lost records of which nothing came
     * @param duplicated records that counted more than once
     * @param digest of the signals
     * @param sameDigest whether both have it
     */
    record Outcome(long lost, long duplicated, String digest, boolean sameDigest) {}

    /** Bars a second of the most members over as many times those of one, its first and last measurement's mean. */
    double efficiency() {
        Throughput most = backlog.stream()
                .max((a, b) -> Integer.compare(a.members(), b.members()))
                .orElseThrow();
        double one = backlog.stream()
                .filter(throughput -> throughput.members() == 1)
                .mapToDouble(Throughput::barsPerSecond)
                .average()
                .orElseThrow();
        return most.barsPerSecond() / (most.members() * one);
    }

    double rebalanceSeconds() {
        return live.stream().mapToDouble(Live::changeSeconds).max().orElse(0);
    }
}
