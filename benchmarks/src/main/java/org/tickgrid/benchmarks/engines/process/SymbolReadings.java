package org.tickgrid.benchmarks.engines.process;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.tickgrid.indicators.Ema;
import org.tickgrid.indicators.IndicatorSet;
import org.tickgrid.indicators.Rsi;
import org.tickgrid.indicators.Series;
import org.tickgrid.indicators.Sma;
import org.tickgrid.market.Bar;
import org.tickgrid.market.Candle;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Timeframe;

/** The work that is the same on all engines: one symbol from its bars, each of them a candle, to its readings. */
public final class SymbolReadings {

    public static final IndicatorSet INDICATORS = new IndicatorSet(List.of(new Sma(20), new Ema(20), new Rsi(14)));

    private final Series series = new Series(INDICATORS);
    private long ordinal;

    public Reading next(Bar bar, LogPosition position, long received) {
        return next(
                bar.symbol(),
                bar.time(),
                bar.open(),
                bar.high(),
                bar.low(),
                bar.close(),
                bar.volume(),
                position,
                received);
    }

    /** The same, of a bar's fields. */
    public Reading next(
            String symbol,
            long time,
            double open,
            double high,
            double low,
            double close,
            double volume,
            LogPosition position,
            long received) {
        Candle candle = new Candle(symbol, Timeframe.TICK, ordinal++, time, open, high, low, close, volume, 1);
        double[] values = series.next(candle);
        return new Reading(candle, true, INDICATORS.outputs(), INDICATORS.needed(), values, position, received);
    }

    public void save(DataOutput out) throws IOException {
        out.writeLong(ordinal);
        series.save(out);
    }

    public static SymbolReadings restore(DataInput in) throws IOException {
        SymbolReadings restored = new SymbolReadings();
        restored.ordinal = in.readLong();
        restored.series.restore(in);
        return restored;
    }
}
