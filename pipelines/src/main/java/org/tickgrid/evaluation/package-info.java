/**
 * What signals are worth, said honestly: against what the market did anyway, after costs, with how far chance alone could
 * have brought them, and, where a market is simulated, against what it was really up to.
 *
 * <pre>
 * candles of a series ──► {@link org.tickgrid.evaluation.Tape} ─┐
 * signals of one rule ───────────────────────────► {@link org.tickgrid.evaluation.Placed} ─┬─► {@link org.tickgrid.evaluation.Halves} ──► {@link org.tickgrid.evaluation.Tuning}
 *                                                           ├─► {@link org.tickgrid.evaluation.Figures} ─► {@link org.tickgrid.evaluation.Verdict}
 *                                                           ├─► {@link org.tickgrid.evaluation.Trading}
 * labels of a simulation ──► {@link org.tickgrid.evaluation.Regimes} ────────────────────────┴─► {@link org.tickgrid.evaluation.TruthFigures}
 * </pre>
 *
 * Everything here is a function of its input: chance comes from {@link java.util.Random} with a fixed seed, whose numbers
 * are the same on every machine.
 */
@NullMarked
package org.tickgrid.evaluation;

import org.jspecify.annotations.NullMarked;
