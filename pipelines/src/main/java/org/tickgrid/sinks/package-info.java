/**
 * The ends of the jobs in the grid. Each gathers what comes while its last write is under way and writes it in one go, so
 * that a burst costs the grid less for each value, and a quiet grid is up to date.
 *
 * <pre>
 * edge ──► {@link org.tickgrid.sinks.PacedWriter} ─┬─ {@link org.tickgrid.sinks.MapWriter} ──► map: the newest value of each key
 *                          ├─ {@link org.tickgrid.sinks.CandleWriter} ► maps "candles" and "readings": little by little
 *                          ├─ {@link org.tickgrid.sinks.TickWriter} ─► map "ticks": the newest of each symbol
 *                          └─ {@link org.tickgrid.sinks.FeedWriter} ─► feed: every change
 * </pre>
 */
@NullMarked
package org.tickgrid.sinks;

import org.jspecify.annotations.NullMarked;
