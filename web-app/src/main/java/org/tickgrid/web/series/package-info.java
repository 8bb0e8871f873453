/** One symbol in one timeframe: its candles, read from the grid when asked for, and its readings, live. */
@NullMarked
package org.tickgrid.web.series;

import org.jspecify.annotations.NullMarked;
