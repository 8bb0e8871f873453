package org.tickgrid.market;

/**
 * How the news speaks of a symbol.
 *
 * @param score −1 (all bad) to 1 (all good)
 * @param magnitude 0 (hardly any) to 1 (much)
 */
public record NewsSentiment(String symbol, long time, double score, double magnitude) implements MarketRecord {

    /** @throws InvalidRecordException naming the field that cannot be */
    public NewsSentiment {
        Check.name("stock_symbol", symbol);
        Check.time(time);
        Check.within("sentiment_score", score, -1, 1);
        Check.within("sentiment_magnitude", magnitude, 0, 1);
    }

    @Override
    public String key() {
        return symbol;
    }
}
