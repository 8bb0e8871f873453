package org.tickgrid.generator.simulation;

import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.random.RandomGenerator;
import org.tickgrid.generator.feed.Outlet;
import org.tickgrid.market.Bar;
import org.tickgrid.market.Clock;
import org.tickgrid.market.MarketRecord;
import org.tickgrid.market.Truth;

/**
 * One of the market's tellers: some symbols, at so many records a second. A symbol of which it had no bar for a second
 * gets a clock record besides.
 *
 * <p>What it tells, and in which order, depends on its schedule alone, which counts in nanoseconds from 0.
 */
public final class Source {

    private static final long SECOND = 1_000_000_000;

    private final List<Stock> stocks;
    private final Economy economy;
    private final Mix mix;
    private final double rate;
    private final RandomGenerator random;
    private final LongUnaryOperator stamp;
    private long told;
    private long secondsPast;

    /** @param stamp from the schedule to a record's time in epoch milliseconds */
    Source(List<Stock> stocks, Economy economy, Mix mix, double rate, RandomGenerator random, LongUnaryOperator stamp) {
        this.stocks = stocks;
        this.economy = economy;
        this.mix = mix;
        this.rate = rate;
        this.random = random;
        this.stamp = stamp;
    }

    /** When it has something to do next. */
    public long nextDue() {
        return Math.min(nextRecord(), nextSecond());
    }

    /** Tells everything that is due before {@code until}. */
    public void tell(long until, Outlet outlet) throws InterruptedException {
        while (nextDue() < until) {
            if (nextSecond() <= nextRecord()) {
                wakeTheQuiet(nextSecond(), outlet);
                secondsPast++;
            } else {
                outlet.put(next(nextRecord(), outlet));
                told++;
            }
        }
    }

    private long nextRecord() {
        return (long) ((double) told * SECOND / rate);
    }

    private long nextSecond() {
        return (secondsPast + 1) * SECOND;
    }

    private void wakeTheQuiet(long due, Outlet outlet) throws InterruptedException {
        for (Stock stock : stocks) {
            if (stock.quietSince() <= due - SECOND) {
                stock.heard(due);
                outlet.put(new Clock(stock.symbol(), stamp.applyAsLong(due), false));
            }
        }
    }

    private MarketRecord next(long due, Outlet outlet) throws InterruptedException {
        long time = stamp.applyAsLong(due);
        Stock stock = stocks.get(random.nextInt(stocks.size()));
        Mix.Type type = mix.pick(random);
        if (type == Mix.Type.ECONOMIC_INDICATOR && !economy.isEmpty()) {
            return economy.next(time);
        }
        return switch (type) {
            case ORDER_BOOK -> stock.order(time);
            case NEWS_SENTIMENT -> stock.news(time);
            case MARKET_DATA -> stock.data(time);
            case BAR, ECONOMIC_INDICATOR -> {
                stock.heard(due);
                Bar bar = stock.bar(time);
                Truth turn = stock.turn(bar);
                if (turn != null) {
                    outlet.label(turn);
                }
                yield bar;
            }
        };
    }
}
