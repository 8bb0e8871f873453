package org.tickgrid.evaluation;

import java.util.Arrays;
import java.util.List;
import org.tickgrid.market.Candle;
import org.tickgrid.market.Timeframe;

/**
 * The closed candles of one series, in the order in which they closed.
 *
 * <p>A candle whose open or close is not a positive, finite number is left out and counted. What is measured over it, or
 * over any other candle that is missing, has no value: the k-th candle after another is the one whose ordinal is greater
 * by k, never just the next that is there.
 */
public final class Tape {

    private final String symbol;
    private final Timeframe timeframe;
    private final long[] ordinals;
    private final long[] starts;
    private final double[] opens;
    private final double[] closes;
    private final int unusable;

    private Tape(
            String symbol,
            Timeframe timeframe,
            long[] ordinals,
            long[] starts,
            double[] opens,
            double[] closes,
            int unusable) {
        this.symbol = symbol;
        this.timeframe = timeframe;
        this.ordinals = ordinals;
        this.starts = starts;
        this.opens = opens;
        this.closes = closes;
        this.unusable = unusable;
    }

    /**
     * @param candles at least one
     * @throws IllegalArgumentException when there is none, when they are of several series, or not in order
     */
    public static Tape of(List<Candle> candles) {
        if (candles.isEmpty()) {
            throw new IllegalArgumentException("A tape needs at least one candle");
        }
        check(candles);
        List<Candle> usable = candles.stream()
                .filter(candle -> isPrice(candle.open()) && isPrice(candle.close()))
                .toList();
        return new Tape(
                candles.getFirst().symbol(),
                candles.getFirst().timeframe(),
                usable.stream().mapToLong(Candle::ordinal).toArray(),
                usable.stream().mapToLong(Candle::start).toArray(),
                usable.stream().mapToDouble(Candle::open).toArray(),
                usable.stream().mapToDouble(Candle::close).toArray(),
                candles.size() - usable.size());
    }

    private static void check(List<Candle> candles) {
        Candle before = candles.getFirst();
        for (Candle candle : candles.subList(1, candles.size())) {
            if (!candle.symbol().equals(before.symbol()) || candle.timeframe() != before.timeframe()) {
                throw new IllegalArgumentException("Candles of one series are expected: " + before.symbol() + ' '
                        + before.timeframe() + ", was also " + candle.symbol() + ' ' + candle.timeframe());
            }
            if (candle.ordinal() <= before.ordinal()) {
                throw new IllegalArgumentException("Candles of " + before.symbol() + ' ' + before.timeframe()
                        + " must be in order: " + candle.ordinal() + " came after " + before.ordinal());
            }
            before = candle;
        }
    }

    private static boolean isPrice(double value) {
        return value > 0 && Double.isFinite(value);
    }

    public String symbol() {
        return symbol;
    }

    public Timeframe timeframe() {
        return timeframe;
    }

    public int size() {
        return closes.length;
    }

    /** Candles that were left out for want of a price. */
    public int unusable() {
        return unusable;
    }

    /** When a candle was complete, epoch milliseconds. */
    public long end(int at) {
        return starts[at] + timeframe.millis();
    }

    /** When the first candle began, epoch milliseconds; 0 if there is none. */
    long start() {
        return starts.length == 0 ? 0 : starts[0];
    }

    double open(int at) {
        return opens[at];
    }

    double close(int at) {
        return closes[at];
    }

    /** Where a candle stands; −1 when it is not here. */
    int find(Candle candle) {
        int at = Arrays.binarySearch(ordinals, candle.ordinal());
        return at >= 0 && starts[at] == candle.start() ? at : -1;
    }

    /**
     * The return of whoever learns something at the end of candle {@code at} and buys at the next one's open, until the
     * close of the {@code horizon}-th candle after {@code at}. NaN when one of these is missing.
     */
    double forward(int at, int horizon) {
        int last = at + horizon;
        if (last >= closes.length || ordinals[at + 1] != ordinals[at] + 1 || ordinals[last] != ordinals[at] + horizon) {
            return Double.NaN;
        }
        return closes[last] / opens[at + 1] - 1;
    }

    /** The mean {@link #forward} return over all candles that have one: what a buyer at any time earned. NaN if none. */
    double unconditional(int horizon) {
        double sum = 0;
        int count = 0;
        for (int at = 0; at < closes.length; at++) {
            double value = forward(at, horizon);
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
            }
        }
        return sum / count;
    }

    /** How many candles ended within {@code (after, until]}. */
    int ended(long after, long until) {
        int count = 0;
        for (int at = firstEndingAfter(after); at < closes.length && end(at) <= until; at++) {
            count++;
        }
        return count;
    }

    /** Candles are seldom out of time's order, and then by a moment: the bisection lands beside it at worst. */
    private int firstEndingAfter(long time) {
        int low = 0;
        int high = closes.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (end(middle) > time) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The candles {@code [from, to)} as a tape of their own, that knows nothing of the others. */
    Tape part(int from, int to) {
        return new Tape(
                symbol,
                timeframe,
                Arrays.copyOfRange(ordinals, from, to),
                Arrays.copyOfRange(starts, from, to),
                Arrays.copyOfRange(opens, from, to),
                Arrays.copyOfRange(closes, from, to),
                0);
    }
}
