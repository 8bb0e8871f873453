package org.tickgrid.datasets;

import org.tickgrid.market.Bar;

/**
 * What one line of a file says.
 *
 * @param line counted from 1, the header among them
 * @param bar stamped as the file stamps it
 */
record MarketRow(long line, Bar bar) {}
