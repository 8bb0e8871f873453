package org.tickgrid.datasets.formats;

import org.tickgrid.market.Bar;

/**
 * Reads one trade a row.
 *
 * @param decimals how many of a price's digits are behind the point, where the file leaves the point out
 */
record Trades(Symbols symbols, Moments times, int price, int size, int decimals) implements RowReader {

    Trades(Symbols symbols, Moments times, int price, int size) {
        this(symbols, times, price, size, 0);
    }

    /** Faults are told in the words of such files, in which a trade has one price. */
    @Override
    public Bar read(Row row) {
        String symbol = symbols.apply(row);
        long time = times.applyAsLong(row);
        double at = row.number(price, "price", decimals);
        double much = row.number(size, "size");
        if (at <= 0) {
            throw new BadRowException("price must be greater than 0, was " + at);
        }
        if (much < 0) {
            throw new BadRowException("size must not be negative, was " + much);
        }
        return Bar.trade(symbol, time, at, much);
    }
}
