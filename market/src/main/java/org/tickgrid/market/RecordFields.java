package org.tickgrid.market;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The fields of one JSON object, before it is known which type of record they make. */
final class RecordFields {

    static final String ORDER_BOOK = "order_book";
    static final String NEWS_SENTIMENT = "news_sentiment";
    static final String MARKET_DATA = "market_data";
    static final String ECONOMIC_INDICATOR = "economic_indicator";
    static final String CLOCK = "clock";

    /** A time's double is up to a quarter of a microsecond beside what was written. */
    private static final double HALF_A_MICROSECOND = 0.0005;

    /** Numbers as {@code Double}, true and false as {@code Boolean}, text and whatever else as {@code String}. */
    private final Map<String, Object> values = new HashMap<>(16);

    private RecordFields() {}

    /** Reads from behind the opening brace to the closing one. A null is as good as nothing. */
    static RecordFields read(JsonParser parser) {
        RecordFields fields = new RecordFields();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                parser.skipChildren();
                fields.values.put(name, token == JsonToken.START_OBJECT ? "an object" : "an array");
            } else if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
                fields.values.put(name, parser.getDoubleValue());
            } else if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
                fields.values.put(name, parser.getBooleanValue());
            } else if (token != JsonToken.VALUE_NULL) {
                fields.values.put(name, parser.getString());
            }
        }
        return fields;
    }

    MarketRecord toRecord() {
        if (!values.containsKey("data_type")) {
            return bar();
        }
        String type = text("data_type");
        return switch (type) {
            case ORDER_BOOK -> new Order(symbol(), time(), side(), number("price"), number("quantity"));
            case NEWS_SENTIMENT ->
                new NewsSentiment(symbol(), time(), number("sentiment_score"), number("sentiment_magnitude"));
            case MARKET_DATA -> new MarketData(symbol(), time(), number("market_cap"), number("pe_ratio"));
            case ECONOMIC_INDICATOR -> new EconomicIndicator(text("indicator_name"), time(), number("value"));
            case CLOCK -> new Clock(symbol(), time(), end());
            default ->
                throw new InvalidRecordException(
                        "data_type",
                        type,
                        "must be absent (a bar), order_book, news_sentiment, market_data, economic_indicator or clock");
        };
    }

    private Bar bar() {
        return new Bar(
                symbol(),
                time(),
                number("opening_price"),
                number("high"),
                number("low"),
                number("closing_price"),
                number("volume"));
    }

    private String symbol() {
        return text("stock_symbol");
    }

    /** Floors to the millisecond, for a bar at 1.9999 s belongs to the second that it is in. */
    private long time() {
        double seconds = Check.finite("timestamp", number("timestamp"));
        return (long) Math.floor(seconds * 1000 + HALF_A_MICROSECOND);
    }

    private Side side() {
        String side = text("order_type");
        return switch (side) {
            case "buy" -> Side.BUY;
            case "sell" -> Side.SELL;
            default -> throw new InvalidRecordException("order_type", side, "must be buy or sell");
        };
    }

    private boolean end() {
        Object end = values.getOrDefault("end", false);
        if (end instanceof Boolean value) {
            return value;
        }
        throw new InvalidRecordException("end", end.toString(), "must be true or false");
    }

    private String text(String field) {
        Object value = present(field);
        if (value instanceof String text) {
            return text;
        }
        throw new InvalidRecordException(field, value.toString(), "must be text");
    }

    private double number(String field) {
        Object value = present(field);
        if (value instanceof Double number) {
            return number;
        }
        throw new InvalidRecordException(field, value.toString(), "must be a number");
    }

    private Object present(String field) {
        Object value = values.get(field);
        if (value == null) {
            throw new InvalidRecordException(field, "", "is missing");
        }
        return value;
    }
}
