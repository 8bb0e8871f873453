/**
 * The grid scales while people watch: one member, two, four, and two again, each with a part of a core.
 *
 * <pre>
 * a log that is there ──► {@link org.tickgrid.benchmarks.scale.BacklogRun} ──► bars a second at each size ─┐
 * load by HTTP ─────────► {@link org.tickgrid.benchmarks.scale.LiveRun} ─────► ages, lag, lost, doubled ───┴─► {@link org.tickgrid.benchmarks.scale.ScaleFigures}
 * </pre>
 */
@NullMarked
package org.tickgrid.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
