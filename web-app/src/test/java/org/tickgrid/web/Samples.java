package org.tickgrid.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tickgrid.market.Candle;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.Performance;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Side;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Timeframe;

/** Made-up data. */
public final class Samples {

    private Samples() {}

    public static Performance performance(String symbol, double last, long offset) {
        return performance(symbol, last, offset, null);
    }

    public static Performance performance(
            String symbol, double last, long offset, Performance.@Nullable LastSignal signal) {
        double open = 100;
        long now = System.currentTimeMillis();
        return new Performance(
                symbol,
                now,
                open,
                Math.max(open, last) + 1,
                Math.min(open, last) - 1,
                last,
                last / open - 1,
                1_234_567,
                (open + last) / 2,
                0.0012,
                0.25,
                -0.4,
                Double.NaN,
                21.5,
                signal,
                10,
                new LogPosition(3, offset),
                now);
    }

    public static Candle candle(String symbol, Timeframe timeframe, long ordinal, long start) {
        double open = 100 + ordinal % 7;
        return new Candle(symbol, timeframe, ordinal, start, open, open + 2, open - 1, open + 1, 10 + ordinal, 3);
    }

    public static Reading closed(String symbol, Timeframe timeframe, long ordinal, long start) {
        return reading(candle(symbol, timeframe, ordinal, start), true, 1_000 + 2 * ordinal);
    }

    public static Reading forming(String symbol, Timeframe timeframe, long ordinal, long start) {
        return reading(candle(symbol, timeframe, ordinal, start), false, 1_001 + 2 * ordinal);
    }

    /** With an average that needs 3 candles. */
    public static Reading reading(Candle candle, boolean closed, long offset) {
        double average = candle.ordinal() < 2 ? Double.NaN : candle.close();
        return new Reading(
                candle,
                closed,
                new String[] {"sma(3)"},
                new int[] {3},
                new double[] {average},
                new LogPosition(3, offset),
                System.currentTimeMillis());
    }

    public static Signal signal(String id, String symbol, long raised) {
        long start = Timeframe.S5.start(raised) - 5_000;
        return new Signal(
                id,
                symbol,
                Timeframe.S5,
                "rsi(14) 30/70",
                Side.BUY,
                candle(symbol, Timeframe.S5, 20, start),
                List.of(new Signal.Input("rsi(14)", 28.4, 31.2)),
                "rsi(14) rose above 30 after it had been below.",
                new LogPosition(3, 77),
                raised - 12,
                raised);
    }
}
