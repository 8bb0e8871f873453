package org.tickgrid.market;

/**
 * Says that a symbol's time is at least this, though nothing was traded.
 *
 * @param end nothing more will come of this symbol: its open candles close at once
 */
public record Clock(String symbol, long time, boolean end) implements MarketRecord {

    /** @throws InvalidRecordException naming the field that cannot be */
    public Clock {
        Check.name("stock_symbol", symbol);
        Check.time(time);
    }

    @Override
    public String key() {
        return symbol;
    }
}
