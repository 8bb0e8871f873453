package org.tickgrid.datasets.formats;

import org.tickgrid.market.Bar;

/**
 * Reads one candle a row.
 *
 * @param columns where its numbers stand
 * @param decimals how many of a price's digits are behind the point, where the file leaves the point out
 */
record Candles(Symbols symbols, Moments times, Columns columns, int decimals) implements RowReader {

    /** Where the numbers of a candle stand. */
    record Columns(int open, int high, int low, int close, int volume) {

        /** In this order, from the given column on. */
        static Columns from(int open) {
            return new Columns(open, open + 1, open + 2, open + 3, open + 4);
        }

        /** Where a header names them so. One that it does not name is missing from every row. */
        static Columns named(Sample sample) {
            return new Columns(
                    sample.header().indexOf("open"),
                    sample.header().indexOf("high"),
                    sample.header().indexOf("low"),
                    sample.header().indexOf("close"),
                    sample.header().indexOf("volume"));
        }
    }

    Candles(Symbols symbols, Moments times, Columns columns) {
        this(symbols, times, columns, 0);
    }

    @Override
    public Bar read(Row row) {
        return new Bar(
                symbols.apply(row),
                times.applyAsLong(row),
                row.number(columns.open, "open", decimals),
                row.number(columns.high, "high", decimals),
                row.number(columns.low, "low", decimals),
                row.number(columns.close, "close", decimals),
                row.number(columns.volume, "volume"));
    }
}
