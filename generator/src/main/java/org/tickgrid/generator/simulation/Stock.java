package org.tickgrid.generator.simulation;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.tickgrid.market.Bar;
import org.tickgrid.market.MarketData;
import org.tickgrid.market.NewsSentiment;
import org.tickgrid.market.Order;
import org.tickgrid.market.Side;
import org.tickgrid.market.Truth;

/** One symbol: its price, and what people do and say because of it. */
public final class Stock {

    /** Prices looked at within a bar, so that its high and low are what a path really reached. */
    private static final int STEPS = 4;

    /** Beats longer than this are no wilder. */
    private static final double WILDEST = 60;

    private final String symbol;
    private final RandomGenerator random;
    private final PricePath path;
    private final double step;
    private final double decimals;
    private final double usualVolume;
    private final double shares;
    private final double earnings;
    private double close;
    private @Nullable Regime told;
    private long quietSince;

    /** @param secondsPerBar about how far apart its bars will be */
    public Stock(Listing listing, long seed, double secondsPerBar) {
        symbol = listing.symbol();
        random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + symbol.hashCode());
        double beat = Math.max(1, secondsPerBar);
        double volatility = random.nextDouble(3e-4, 8e-4) * Math.sqrt(Math.min(beat, WILDEST));
        path = new PricePath(listing.price(), volatility, random);
        step = secondsPerBar / beat / STEPS;
        decimals = listing.price() < 20 ? 10_000 : 100;
        usualVolume = Math.exp(random.nextDouble(5, 8));
        shares = Math.rint(1e8 * Math.exp(random.nextDouble(0, 4)));
        earnings = listing.price() / random.nextDouble(8, 40);
        close = round(path.price());
    }

    Bar bar(long time) {
        double open = close;
        double high = open;
        double low = open;
        for (int i = 0; i < STEPS; i++) {
            path.advance(step);
            close = round(path.price());
            high = Math.max(high, close);
            low = Math.min(low, close);
        }
        double surprise = Math.abs(Math.log(close / open)) / path.width(step * STEPS);
        double volume = usualVolume * path.regime().volatility() * (0.5 + surprise);
        volume = Math.max(1, Math.rint(volume * Math.exp(0.4 * random.nextGaussian())));
        return new Bar(symbol, time, open, high, low, close, volume);
    }

    /** What it is up to since the bar just made, if that is new; the first bar is always new. */
    @Nullable
    Truth turn(Bar bar) {
        if (path.regime() == told) {
            return null;
        }
        told = path.regime();
        return new Truth(symbol, bar.time(), told.name().toLowerCase(Locale.ROOT), path.lean());
    }

    /** Buyers crowd in when it is going up, sellers when it is going down. */
    Order order(long time) {
        boolean buy = random.nextDouble() < 0.5 + 0.3 * path.lean();
        double beside = close * path.width(1) * Math.abs(random.nextGaussian()) / 2;
        double price = Math.max(1 / decimals, round(buy ? close - beside : close + beside));
        double quantity = Math.max(1, Math.rint(usualVolume / 10 * Math.exp(0.8 * random.nextGaussian())));
        return new Order(symbol, time, buy ? Side.BUY : Side.SELL, price, quantity);
    }

    /** The news is mostly, not always, of the market's opinion. */
    NewsSentiment news(long time) {
        double score = Math.clamp(0.45 * path.lean() + 0.35 * random.nextGaussian(), -1, 1);
        double magnitude = Math.clamp(Math.abs(score) * 0.7 + 0.3 * random.nextDouble(), 0, 1);
        return new NewsSentiment(symbol, time, Math.rint(score * 1000) / 1000, Math.rint(magnitude * 1000) / 1000);
    }

    MarketData data(long time) {
        return new MarketData(symbol, time, Math.rint(shares * close), Math.rint(close / earnings * 100) / 100);
    }

    String symbol() {
        return symbol;
    }

    public Regime regime() {
        return path.regime();
    }

    /** Nothing has told its time since, in nanoseconds of the schedule. */
    long quietSince() {
        return quietSince;
    }

    void heard(long due) {
        quietSince = due;
    }

    private double round(double price) {
        return Math.max(1, Math.rint(price * decimals)) / decimals;
    }
}
