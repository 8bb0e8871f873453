package org.tickgrid.benchmarks.micro;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What one operation costs.
 *
 * @param kind what is done, such as {@code indicator}
 * @param subject to what, such as {@code ema(20)}; empty when the kind says it all
 * @param nanoseconds on average
 * @param error half of the average's 99.9 % confidence interval, nanoseconds
 * @param bytes of garbage on average
 */
record Operation(String kind, String subject, double nanoseconds, double error, double bytes) {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    static Operation of(RunResult run) {
        BenchmarkParams params = run.getParams();
        String name = params.getBenchmark();
        String subject = params.getParamsKeys().stream()
                .map(params::getParam)
                .findFirst()
                .orElse("");
        Result<?> time = run.getPrimaryResult();
        return new Operation(
                name.substring(name.lastIndexOf('.') + 1),
                subject,
                rounded(time.getScore()),
                rounded(time.getScoreError()),
                rounded(allocated(run)));
    }

    private static double allocated(RunResult run) {
        Result<?> bytes = run.getSecondaryResults().get(ALLOCATED);
        return bytes == null ? Double.NaN : bytes.getScore();
    }

    /** To a tenth; 0 where there were too few iterations to tell. */
    private static double rounded(double value) {
        return Double.isNaN(value) ? 0 : Math.round(value * 10) / 10.0;
    }
}
