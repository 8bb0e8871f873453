package org.tickgrid.benchmarks.latency;

import java.util.List;

/**
 * The file of figures.
 *
 * @param seconds of each measurement
 */
record LatencyFigures(int symbols, int seconds, List<Rate> rates) {}
