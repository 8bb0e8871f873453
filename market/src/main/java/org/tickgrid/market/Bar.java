package org.tickgrid.market;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Prices of one symbol over a short while, complete at {@code time}. A single trade is a bar whose four prices are equal.
 *
 * <p>It is no Java record, which would have to look at its symbol each time: where there are many, each text is one more wait
 * for memory. {@link BarReader} makes bars of symbols that were looked at before.
 */
public final class Bar implements MarketRecord {

    private final String symbol;
    private final long time;
    private final double open;
    private final double high;
    private final double low;
    private final double close;
    private final double volume;

    /**
     * @param volume how much was traded; fractions are usual in crypto
     * @throws InvalidRecordException naming the field that cannot be
     */
    public Bar(String symbol, long time, double open, double high, double low, double close, double volume) {
        Check.name("stock_symbol", symbol);
        this(time, open, high, low, close, volume, symbol);
    }

    /** Takes the symbol as it is. */
    private Bar(long time, double open, double high, double low, double close, double volume, String symbol) {
        Check.time(time);
        Check.positive("opening_price", open);
        Check.positive("closing_price", close);
        Check.positive("high", high);
        Check.positive("low", low);
        Check.notNegative("volume", volume);
        if (high < low) {
            throw new InvalidRecordException(
                    "high", Check.shown(high), "must not be below low, which was " + Check.shown(low));
        }
        this.symbol = symbol;
        this.time = time;
        this.open = open;
        this.high = high;
        this.low = low;
        this.close = close;
        this.volume = volume;
    }

    /**
     * A bar of a symbol that an earlier record had.
     *
     * @throws InvalidRecordException naming the field that cannot be
     */
    static Bar ofKnown(String symbol, long time, double open, double high, double low, double close, double volume) {
        return new Bar(time, open, high, low, close, volume, symbol);
    }

    /** A trade of {@code size} at {@code price}. */
    public static Bar trade(String symbol, long time, double price, double size) {
        return new Bar(symbol, time, price, price, price, price, size);
    }

    public String symbol() {
        return symbol;
    }

    /** Epoch milliseconds. */
    public long time() {
        return time;
    }

    public double open() {
        return open;
    }

    public double high() {
        return high;
    }

    public double low() {
        return low;
    }

    public double close() {
        return close;
    }

    public double volume() {
        return volume;
    }

    @Override
    public String key() {
        return symbol;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bar bar
                && symbol.equals(bar.symbol)
                && time == bar.time
                && Double.compare(open, bar.open) == 0
                && Double.compare(high, bar.high) == 0
                && Double.compare(low, bar.low) == 0
                && Double.compare(close, bar.close) == 0
                && Double.compare(volume, bar.volume) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(symbol, time, open, high, low, close, volume);
    }

    @Override
    public String toString() {
        return "Bar[symbol=" + symbol + ", time=" + time + ", open=" + open + ", high=" + high + ", low=" + low
                + ", close=" + close + ", volume=" + volume + "]";
    }
}
