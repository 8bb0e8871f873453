package org.tickgrid.kubernetes;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.tickgrid.market.Bar;
import org.tickgrid.market.Clock;
import org.tickgrid.market.MarketRecord;

/**
 * The same waves for every symbol, of some hours ago, with a clock that closes them: what comes of them must be the same,
 * whatever happens meanwhile.
 *
 * @param bars of each symbol
 * @param start of the first bar, epoch milliseconds
 * @param step from one to the next
 */
record Course(int bars, long start, Duration step) {

    private static final Duration STEP = Duration.ofSeconds(20);

    static Course of(int bars) {
        Instant start = Instant.now().minus(STEP.multipliedBy(bars)).minus(1, ChronoUnit.HOURS);
        return new Course(bars, start.truncatedTo(ChronoUnit.HOURS).toEpochMilli(), STEP);
    }

    /** The symbols of a run, such as {@code CALM-1}. */
    static List<String> symbols(String run, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> run + "-" + i).toList();
    }

    MarketRecord bar(String symbol, int number) {
        double price = 100 + 20 * Math.sin(number / 7.0) + 3 * Math.sin(number * 1.7);
        return Bar.trade(symbol, start + number * step.toMillis(), price, 1 + number % 5);
    }

    MarketRecord end(String symbol) {
        return new Clock(symbol, start + bars * step.toMillis(), true);
    }
}
