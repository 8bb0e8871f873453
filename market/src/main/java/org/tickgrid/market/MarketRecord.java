package org.tickgrid.market;

/** One thing that was said of the market at a moment. */
public sealed interface MarketRecord permits Bar, Order, NewsSentiment, MarketData, EconomicIndicator, Clock {

    /** Whom it is about: the symbol, or an economic indicator's name. All records with one key stand in one order. */
    String key();

    /** When it became known, epoch milliseconds. */
    long time();
}
