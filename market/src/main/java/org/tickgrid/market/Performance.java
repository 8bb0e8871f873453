package org.tickgrid.market;

import org.jspecify.annotations.Nullable;

/**
 * How a symbol does in its session: the day, in UTC, of its newest bar. What nothing was said of yet is NaN here, and
 * null in JSON.
 *
 * @param time of the newest bar, epoch milliseconds
 * @param change of the last price against the session's open, as a fraction: 0.01 is one per cent up
 * @param vwap volume-weighted average of the bars' typical prices (high + low + close) / 3
 * @param volatility standard deviation of the bar-to-bar log returns of the session, as a fraction per bar
 * @param orderFlow (bought − sold) / (bought + sold) quantity of the session's orders, −1 to 1
 * @param sentiment newest score of the news, −1 to 1
 * @param lastSignal the newest signal, of any rule and timeframe; null before the first
 */
public record Performance(
        String symbol,
        long time,
        double open,
        double high,
        double low,
        double last,
        double change,
        double volume,
        double vwap,
        double volatility,
        double orderFlow,
        double sentiment,
        double marketCap,
        double peRatio,
        @Nullable LastSignal lastSignal,
        long bars,
        LogPosition position,
        long received)
        implements Traced {

    /** The gist of a signal. */
    public record LastSignal(String id, Side side, String rule, Timeframe timeframe, long time, double price) {}
}
