package org.tickgrid.kubernetes;

import java.util.List;
import java.util.Locale;

/**
 * What came of scaling on a cluster.
 *
 * @param context of kube
 * @param version of Kubernetes
 * @param bars in the log that was there before the members, of all symbols
 * @param live under load at {@code rate} bars a second
 * @param outcome of that load
 */
record ScaleFigures(
        String context,
        String version,
        long bars,
        List<Throughput> backlog,
        int symbols,
        int rate,
        List<Live> live,
        Proof outcome) {

    /**
     * At one size of the grid.
     *
     * @param barsPerSecond median of the windows; of the slowest job
     */
    record Throughput(int members, double barsPerSecond, List<Double> windows) {}

    /**
     * Under steady load at one size of the grid.
     *
     * @param changeSeconds the longest time from the moment that a member was seen to come or to go until all jobs flowed on all
     *     members; 0 where none did
     * @param p50 age of a reading, from its record's receipt until it was told, milliseconds, of what was seen once a second;
     *     −1 when nothing was
     * @param p99 the same
     * @param lag most records that were accepted and that the dashboard did not show yet, while it was measured
     * @param lagInChange the same while members came or went
     */
    record Live(int members, double changeSeconds, long p50, long p99, long lag, long lagInChange) {}

    /**
     * What came of the load, and what one undisturbed member makes of the same log.
     *
     * @param records that were accepted
     * @param lost of which nothing came
     * @param duplicated that counted more than once
     * @param signals how many
     * @param sha256 of candles and signals
     * @param same whether the one member comes to the same candles and signals
     */
    record Proof(long records, long lost, long duplicated, int signals, String sha256, boolean same) {

        /**
         * @param sent records of each symbol that were accepted
         * @param scaled what came of them
         * @param alone what one member makes of them
         */
        static Proof of(List<Long> sent, Outcome scaled, Outcome alone) {
            long lost = 0;
            long duplicated = 0;
            for (int i = 0; i < sent.size(); i++) {
                long one = scaled.barsOf().get(i);
                long other = alone.barsOf().get(i);
                lost += Math.max(0, sent.get(i) - Math.min(one, other));
                duplicated += Math.max(0, Math.max(one, other) - sent.get(i));
            }
            return new Proof(
                    sent.stream().mapToLong(Long::longValue).sum(),
                    lost,
                    duplicated,
                    scaled.signals(),
                    scaled.sha256(),
                    scaled.sha256().equals(alone.sha256()));
        }
    }

    /** Bars a second of the most members over as many times those of one, the mean of its measurements. */
    double efficiency() {
        Throughput most = backlog.stream()
                .max((a, b) -> Integer.compare(a.members(), b.members()))
                .orElseThrow();
        Throughput least = backlog.stream()
                .min((a, b) -> Integer.compare(a.members(), b.members()))
                .orElseThrow();
        double one = backlog.stream()
                        .filter(size -> size.members() == least.members())
                        .mapToDouble(Throughput::barsPerSecond)
                        .average()
                        .orElseThrow()
                / least.members();
        return most.barsPerSecond() / (most.members() * one);
    }

    double rebalanceSeconds() {
        return live.stream().mapToDouble(Live::changeSeconds).max().orElse(0);
    }

    boolean isProven() {
        return outcome.lost() == 0 && outcome.duplicated() == 0 && outcome.same();
    }

    /** The last line of the command. */
    String line() {
        return String.format(
                Locale.ROOT,
                "scale: efficiency=%.2f rebalance_s=%.0f lost=%d duplicated=%d",
                efficiency(),
                rebalanceSeconds(),
                outcome.lost(),
                outcome.duplicated());
    }
}
