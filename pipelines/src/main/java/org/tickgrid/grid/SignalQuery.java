package org.tickgrid.grid;

import java.io.Serializable;
import java.util.Comparator;
import org.tickgrid.market.Signal;

/**
 * Which signals to turn back to: the newest that were raised before a place, newest first. An empty text stands for any.
 *
 * @param side {@code BUY} or {@code SELL}
 * @param timeframe its label
 * @param before when they were raised, epoch milliseconds: those raised then or later are left out
 * @param beforeId of those that were raised at the millisecond {@code before}, the ones with lesser ids are not left out
 * @param limit how many, 1 to {@link #MOST}
 */
public record SignalQuery(
        String symbol, String rule, String side, String timeframe, long before, String beforeId, int limit)
        implements Serializable {

    /** Signals that a page can hold. */
    public static final int MOST = 10_000;

    /** The order of pages. */
    public static final Comparator<Signal> NEWEST_FIRST =
            Comparator.comparingLong(Signal::raised).thenComparing(Signal::id).reversed();

    public SignalQuery {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be between 1 and " + MOST + ", was " + limit);
        }
    }

    public boolean wants(Signal signal) {
        return matches(symbol, signal.symbol())
                && matches(rule, signal.rule())
                && matches(side, signal.side().name())
                && matches(timeframe, signal.timeframe().label())
                && (signal.raised() < before
                        || (signal.raised() == before && signal.id().compareTo(beforeId) < 0));
    }

    private static boolean matches(String wanted, String present) {
        return wanted.isEmpty() || wanted.equals(present);
    }

    /** The page behind the one that ends with {@code last}. */
    public SignalQuery after(Signal last) {
        return new SignalQuery(symbol, rule, side, timeframe, last.raised(), last.id(), limit);
    }
}
