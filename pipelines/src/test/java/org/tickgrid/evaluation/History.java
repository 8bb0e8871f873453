package org.tickgrid.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.tickgrid.market.Candle;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.Side;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Timeframe;

/** Candles and signals for tests: one candle a minute from 0 on. */
final class History {

    private History() {}

    /** Candles by their opens and closes, in turns. */
    static List<Candle> of(double... opensAndCloses) {
        return IntStream.range(0, opensAndCloses.length / 2)
                .mapToObj(i -> candle("ACME", i, opensAndCloses[2 * i], opensAndCloses[2 * i + 1]))
                .toList();
    }

    static Candle candle(String symbol, long ordinal, double open, double close) {
        return new Candle(
                symbol,
                Timeframe.M1,
                ordinal,
                ordinal * 60_000,
                open,
                Math.max(open, close),
                Math.min(open, close),
                close,
                1,
                1);
    }

    /** A walk without any memory: nothing in it can be foreseen. */
    static List<Candle> randomWalk(String symbol, long seed, int length) {
        Random random = new Random(seed);
        List<Candle> candles = new ArrayList<>();
        double close = 100;
        for (int i = 0; i < length; i++) {
            double open = close * Math.exp(0.0005 * random.nextGaussian());
            close = open * Math.exp(0.01 * random.nextGaussian());
            candles.add(candle(symbol, i, open, close));
        }
        return candles;
    }

    static Signal signal(Candle candle, Side side) {
        return new Signal(
                candle.symbol() + candle.ordinal() + side,
                candle.symbol(),
                candle.timeframe(),
                "rule",
                side,
                candle,
                List.of(),
                "",
                new LogPosition(0, candle.ordinal()),
                0,
                0);
    }

    /** On a tape of these candles: a buy on each candle of {@code buys}, a sell on each of {@code sells}. */
    static Placed placed(List<Candle> candles, List<Integer> buys, List<Integer> sells) {
        List<Signal> signals = new ArrayList<>();
        buys.forEach(at -> signals.add(signal(candles.get(at), Side.BUY)));
        sells.forEach(at -> signals.add(signal(candles.get(at), Side.SELL)));
        return Placed.of(Tape.of(candles), signals);
    }

    /** On a tape of these candles: a buy wherever {@code rises} says so, on every {@code step}-th candle; else a sell. */
    static Placed foretold(List<Candle> candles, int step, IntPredicate rises) {
        List<Signal> signals = new ArrayList<>();
        for (int at = 0; at < candles.size() - 6; at += step) {
            signals.add(signal(candles.get(at), rises.test(at) ? Side.BUY : Side.SELL));
        }
        return Placed.of(Tape.of(candles), signals);
    }
}
