/**
 * What the running system's signals are worth, computed aside when someone asks.
 *
 * <pre>
 * maps signals, candles, ticks, truth ──► {@link org.tickgrid.web.accuracy.SignalBook}, {@link org.tickgrid.web.accuracy.TapeShelf} ──► {@link org.tickgrid.web.accuracy.Appraisal} ──► {@link org.tickgrid.web.accuracy.Accuracy} ──► page, API
 * </pre>
 */
@NullMarked
package org.tickgrid.web.accuracy;

import org.jspecify.annotations.NullMarked;
