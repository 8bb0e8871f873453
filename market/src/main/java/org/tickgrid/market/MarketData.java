package org.tickgrid.market;

/**
 * What a company is worth on the market.
 *
 * @param peRatio price to earnings; negative for a company with a loss
 */
public record MarketData(String symbol, long time, double marketCap, double peRatio) implements MarketRecord {

    /** @throws InvalidRecordException naming the field that cannot be */
    public MarketData {
        Check.name("stock_symbol", symbol);
        Check.time(time);
        Check.notNegative("market_cap", marketCap);
        Check.finite("pe_ratio", peRatio);
    }

    @Override
    public String key() {
        return symbol;
    }
}
