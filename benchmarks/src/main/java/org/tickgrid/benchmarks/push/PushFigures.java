package org.tickgrid.benchmarks.push;

import java.util.List;

/**
 * All that was measured.
 *
 * @param rate bars a second of all symbols
 * @param warmUp seconds before the first measurement
 * @param one a single client with the least pace, which wants ticks
 * @param many the clients of a watch list
 * @param faster the same with less and less pace
 * @param idle clients that follow nothing
 */
record PushFigures(int rate, int symbols, int warmUp, Step one, Step many, List<Step> faster, Step idle) {}
