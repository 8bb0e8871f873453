/**
 * The jobs that run live, on a file: in one member inside this process, with no Kafka.
 *
 * <pre>
 * file ──► {@link org.tickgrid.backtest.FileLog} ─┬─► job "indicators" ─► candles ──┐
 *                              └─► job "signals"    ─► signals ──┴─► {@link org.tickgrid.backtest.BacktestResult} ──► digest
 * </pre>
 */
@NullMarked
package org.tickgrid.backtest;

import org.jspecify.annotations.NullMarked;
