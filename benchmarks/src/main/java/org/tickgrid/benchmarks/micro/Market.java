package org.tickgrid.benchmarks.micro;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.tickgrid.indicators.Indicator;
import org.tickgrid.market.Bar;
import org.tickgrid.market.Candle;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.Timeframe;

/** What the benchmarks are fed with: a random walk, always the same. */
final class Market {

    static final String SYMBOL = "AAPL";
    static final LogPosition POSITION = new LogPosition(7, 123_456_789);

    /** Of bars and candles, so many that a processor cannot learn them, and so few that they stay in its cache. */
    static final int COUNT = 1 << 12;

    private static final long BEGINNING = 1_763_824_000_000L;
    private static final long STEP = 250;

    private Market() {}

    /** Bars four a second, in order. */
    static List<Bar> bars() {
        Random random = new Random(42);
        double[] price = {189.1};
        return IntStream.range(0, COUNT)
                .mapToObj(i -> {
                    double open = price[0];
                    price[0] *= Math.exp(random.nextGaussian() * 0.001);
                    double high = cents(Math.max(open, price[0]) + random.nextDouble() / 10);
                    double low = cents(Math.min(open, price[0]) - random.nextDouble() / 10);
                    return new Bar(
                            SYMBOL,
                            BEGINNING + i * STEP,
                            cents(open),
                            high,
                            low,
                            cents(price[0]),
                            random.nextInt(5_000));
                })
                .toList();
    }

    /** Candles of these bars' prices, without a gap. */
    static List<Candle> candles(Timeframe timeframe) {
        List<Bar> bars = bars();
        return IntStream.range(0, COUNT)
                .mapToObj(i -> candle(timeframe, i, bars.get(i)))
                .toList();
    }

    private static Candle candle(Timeframe timeframe, int ordinal, Bar bar) {
        return new Candle(
                bar.symbol(),
                timeframe,
                ordinal,
                timeframe.start(BEGINNING) + ordinal * timeframe.millis(),
                bar.open(),
                bar.high(),
                bar.low(),
                bar.close(),
                bar.volume(),
                4);
    }

    /** Every indicator that there is, with the parameters that people use. */
    static List<String> indicators() {
        return Indicator.names().stream().map(Market::usual).toList();
    }

    private static String usual(String indicator) {
        return switch (indicator) {
            case "adx", "atr", "rsi" -> indicator + "(14)";
            case "bollinger" -> "bollinger(20,2)";
            case "macd" -> "macd(12,26,9)";
            case "stochastic" -> "stochastic(14,3,3)";
            case "ema", "roc", "sma", "wma" -> indicator + "(20)";
            case "close", "obv", "vwap" -> indicator;
            default -> throw new IllegalStateException("No usual parameters are known of " + indicator);
        };
    }

    private static double cents(double price) {
        return Math.round(price * 100) / 100.0;
    }
}
