package org.tickgrid.ingestion;

/** One record of each type, as producers write them. */
final class Records {

    static final String BAR = """
            {"stock_symbol": "AAPL", "opening_price": 1000.5, "closing_price": 1020.25, "high": 1003.0, "low": 998.0, "volume": 5003, "timestamp": 1385337600.9}""";

    static final String ORDER = """
            {"data_type": "order_book", "timestamp": 1385337600.9, "stock_symbol": "AAPL", "order_type": "sell", "price": 99.5, "quantity": 12}""";

    static final String NEWS = """
            {"data_type": "news_sentiment", "timestamp": 1385337600.9, "stock_symbol": "AAPL", "sentiment_score": -0.5, "sentiment_magnitude": 0.75}""";

    static final String DATA = """
            {"data_type": "market_data", "timestamp": 1385337600.9, "stock_symbol": "AAPL", "market_cap": 1.5e12, "pe_ratio": 31.5}""";

    static final String ECONOMY = """
            {"data_type": "economic_indicator", "timestamp": 1385337600.9, "indicator_name": "GDP Growth Rate", "value": 2.5}""";

    static final String CLOCK = """
            {"data_type": "clock", "timestamp": 1385337600.9, "stock_symbol": "AAPL", "end": true}""";

    static final String LABEL = """
            {"symbol": "AAPL", "regime": "trend_down", "lean": -1, "timestamp": 1385337600.9}""";

    private Records() {}
}
