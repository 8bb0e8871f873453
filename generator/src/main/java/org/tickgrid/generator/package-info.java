/**
 * The command line: {@code simulate} makes a market up, {@code replay} tells a real one again, {@code live} one that
 * happens now.
 *
 * <pre>
 * simulation.Source ─┬──► Recording: a file
 * MarketReader ──────┼──► feed.Feed ──HTTP──► ingestion
 * live.LiveFeed ─────┘
 * </pre>
 */
@NullMarked
package org.tickgrid.generator;

import org.jspecify.annotations.NullMarked;
