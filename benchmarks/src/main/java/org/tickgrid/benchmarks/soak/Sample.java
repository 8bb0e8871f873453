package org.tickgrid.benchmarks.soak;

import java.util.Map;

/**
 * How the system was at one moment of a long run.
 *
 * @param second of the run
 * @param resident MiB of each process
 * @param p50 milliseconds of each stage, of what came since the sample before
 * @param p99 the same
 */
record Sample(int second, Map<String, Long> resident, Map<String, Double> p50, Map<String, Double> p99) {}
