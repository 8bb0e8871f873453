/**
 * Writes down what was found out about the signals' worth: for people, with plots, and for programs.
 *
 * <pre>
 * {@link org.tickgrid.backtest.accuracy.AccuracyFigures} ──► {@link org.tickgrid.backtest.accuracy.AccuracyReport} ─┬─► accuracy.md
 *                                          ├─► accuracy/….png
 *                                          └─► accuracy/accuracy.json
 * </pre>
 *
 * No date, no time of the clock and no unordered set goes in, so the same figures give the same files. Plots measure text
 * with the machine's fonts: with other fonts they look a little different.
 */
@NullMarked
package org.tickgrid.backtest.accuracy;

import org.jspecify.annotations.NullMarked;
