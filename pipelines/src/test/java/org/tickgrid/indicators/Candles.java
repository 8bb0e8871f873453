package org.tickgrid.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.tickgrid.market.Candle;
import org.tickgrid.market.Timeframe;

/** Candles for tests. */
public final class Candles {

    private Candles() {}

    /** One candle a minute with these closes. */
    public static List<Candle> closing(double... closes) {
        return IntStream.range(0, closes.length)
                .mapToObj(i -> closing(i, closes[i]))
                .toList();
    }

    public static Candle closing(int ordinal, double close) {
        return of(ordinal, close, close, close, 1);
    }

    /** One candle a minute. Its open is of no account to any indicator. */
    public static Candle of(int ordinal, double high, double low, double close, double volume) {
        return new Candle("ACME", Timeframe.M1, ordinal, ordinal * 60_000L, close, high, low, close, volume, 1);
    }

    /** The closes of a random walk that stays above 0. */
    public static double[] randomWalk(long seed, int length) {
        Random random = new Random(seed);
        double[] price = {100};
        return DoubleStream.generate(() -> price[0] *= Math.exp(random.nextGaussian() * 0.01))
                .limit(length)
                .toArray();
    }

    /** A random walk with highs, lows and volumes. */
    public static List<Candle> random(long seed, int length) {
        Random random = new Random(seed);
        List<Candle> candles = new ArrayList<>(length);
        double close = 100;
        for (int i = 0; i < length; i++) {
            double open = close;
            close *= Math.exp(random.nextGaussian() * 0.01);
            double high = Math.max(open, close) + random.nextDouble();
            double low = Math.min(open, close) - random.nextDouble();
            candles.add(of(i, high, low, close, 1_000 + random.nextInt(9_000)));
        }
        return candles;
    }

    /** The values of one indicator, candle by candle; NaN before the first. */
    public static double[] values(Indicator indicator, double... closes) {
        return values(indicator.specification(), closing(closes));
    }

    /** The values of one output such as {@code macd(12,26,9).signal}, candle by candle; NaN before the first. */
    public static double[] values(String output, List<Candle> candles) {
        Output wanted = Output.of(output);
        IndicatorSet set = new IndicatorSet(List.of(wanted.indicator()));
        Series series = new Series(set);
        return candles.stream()
                .mapToDouble(candle -> series.next(candle)[set.indexOf(wanted)])
                .toArray();
    }

    static double[] column(List<Candle> candles, ToDoubleFunction<Candle> field) {
        return candles.stream().mapToDouble(field).toArray();
    }
}
