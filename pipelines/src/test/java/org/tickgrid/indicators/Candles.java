package org.tickgrid.indicators;

import java.util.List;
import java.util.Random;
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
        return new Candle("ACME", Timeframe.M1, ordinal, ordinal * 60_000L, close, close, close, close, 1, 1);
    }

    /** The closes of a random walk that stays above 0. */
    public static double[] randomWalk(long seed, int length) {
        Random random = new Random(seed);
        double[] price = {100};
        return DoubleStream.generate(() -> price[0] *= Math.exp(random.nextGaussian() * 0.01))
                .limit(length)
                .toArray();
    }

    /** The values of one indicator, candle by candle; NaN before the first. */
    public static double[] values(Indicator indicator, double... closes) {
        Series series = new Series(new IndicatorSet(List.of(indicator)));
        return closing(closes).stream()
                .mapToDouble(candle -> series.next(candle)[0])
                .toArray();
    }
}
