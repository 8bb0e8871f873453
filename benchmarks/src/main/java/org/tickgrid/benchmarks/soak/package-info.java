/**
 * The system over a long time, and beyond what it can take.
 *
 * <pre>
 * as much as there can be ──► {@link org.tickgrid.benchmarks.soak.Capacity} ──► bars a second
 * a part of that ───────────► {@link org.tickgrid.benchmarks.soak.Soak} ──────► memory and ages, sample by sample
 * far more than that ───────► {@link org.tickgrid.benchmarks.soak.Overload} ──► what was refused, lag, recovery
 * clients that read nothing ► {@link org.tickgrid.benchmarks.soak.StuckClients} ► ages of the others
 * </pre>
 */
@NullMarked
package org.tickgrid.benchmarks.soak;

import org.jspecify.annotations.NullMarked;
