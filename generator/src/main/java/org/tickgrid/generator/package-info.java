/**
 * The command line: {@code simulate} makes a market up, {@code replay} tells a real one again.
 *
 * <pre>
 * simulation.Source ─┐
 * file.MarketReader ─┴──► feed.Feed ──HTTP──► ingestion
 * </pre>
 */
@NullMarked
package org.tickgrid.generator;

import org.jspecify.annotations.NullMarked;
