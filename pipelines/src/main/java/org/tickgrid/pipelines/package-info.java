/**
 * The jobs, one class each. Every job reads topic {@code market} by itself; what it does with one symbol's records is
 * its {@link org.tickgrid.log.Fold}.
 *
 * <pre>
 *            ┌─► {@link org.tickgrid.pipelines.IndicatorPipeline} ───► maps "readings", "forming", "candles"; topic "rejected"
 * "market" ──┼─► {@link org.tickgrid.pipelines.SignalPipeline} ──────► map "signals"; topic "signals"
 *            └─► {@link org.tickgrid.pipelines.PerformancePipeline} ─► maps "performance", "economy"
 * </pre>
 */
@NullMarked
package org.tickgrid.pipelines;

import org.jspecify.annotations.NullMarked;
