/**
 * A market that never was: prices that trend, range and jump, and all that is said of them.
 *
 * <pre>
 * Regime ──► PricePath ──► Stock ─┐
 *                      Economy ───┴──► Source ──at its Pace──► outlet
 * </pre>
 *
 * <p>The same seed and settings give the same records, whatever the machine does meanwhile.
 */
@NullMarked
package org.tickgrid.generator.simulation;

import org.jspecify.annotations.NullMarked;
