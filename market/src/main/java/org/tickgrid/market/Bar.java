package org.tickgrid.market;

/**
 * Prices of one symbol over a short while, complete at {@code time}. A single trade is a bar whose four prices are equal.
 *
 * @param volume how much was traded; fractions are usual in crypto
 */
public record Bar(String symbol, long time, double open, double high, double low, double close, double volume)
        implements MarketRecord {

    /** @throws InvalidRecordException naming the field that cannot be */
    public Bar {
        Check.name("stock_symbol", symbol);
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
    }

    /** A trade of {@code size} at {@code price}. */
    public static Bar trade(String symbol, long time, double price, double size) {
        return new Bar(symbol, time, price, price, price, price, size);
    }

    @Override
    public String key() {
        return symbol;
    }
}
