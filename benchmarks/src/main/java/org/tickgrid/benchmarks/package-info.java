/**
 * What Tickgrid costs, measured: one package for each section of {@code docs/performance.md}.
 *
 * <pre>
 * {@link org.tickgrid.benchmarks.Benchmarks} ──► a section's command ──► docs/performance/SECTION.json ──► {@link org.tickgrid.benchmarks.Document} ──► docs/performance.md
 * </pre>
 */
@NullMarked
package org.tickgrid.benchmarks;

import org.jspecify.annotations.NullMarked;
