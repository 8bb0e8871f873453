/**
 * Indicators: what to compute of a series of candles ({@link org.tickgrid.indicators.Indicator}), and one series with
 * what they remember of it ({@link org.tickgrid.indicators.Series}).
 */
@NullMarked
package org.tickgrid.indicators;

import org.jspecify.annotations.NullMarked;
