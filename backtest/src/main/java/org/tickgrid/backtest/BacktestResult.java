package org.tickgrid.backtest;

import java.util.List;
import org.tickgrid.market.Candle;
import org.tickgrid.market.Signal;
import org.tickgrid.signals.SignalDigest;

/**
 * What a run came to.
 *
 * @param signals each once, the earliest first
 * @param candles the closed ones of all timeframes but ticks; of each symbol and timeframe the earliest first
 * @param candleCount how many these are, as the job counts them
 * @param records read, those that end a symbol among them
 * @param late bars that came later than the allowed lag: no candle but their tick holds them
 * @param invalid records that the jobs could not take
 */
public record BacktestResult(
        List<Signal> signals, List<Candle> candles, long candleCount, long records, long late, long invalid) {

    public BacktestResult {
        signals = List.copyOf(signals);
        candles = List.copyOf(candles);
    }

    /** The same as that of a run through the whole system, when the file and the settings are the same. */
    public SignalDigest digest() {
        return SignalDigest.of(signals, candleCount);
    }
}
