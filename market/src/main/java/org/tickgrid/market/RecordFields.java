package org.tickgrid.market;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The fields of one JSON object, before it is known which type of record they make. */
final class RecordFields {

    static final String ORDER_BOOK = "order_book";
    static final String NEWS_SENTIMENT = "news_sentiment";
    static final String MARKET_DATA = "market_data";
    static final String ECONOMIC_INDICATOR = "economic_indicator";
    static final String CLOCK = "clock";

    /** Numbers as {@code Double}, true and false as {@code Boolean}, text as {@code String}, the rest by its own type. */
    private final Map<String, Object> values = new HashMap<>(16);

    private RecordFields() {}

    /** An object or an array. */
    private record Nested(String kind) {}

    /** A number that no double can hold, as it stood. */
    private record NotFinite(String text) {}

    /** Reads from behind the opening brace to the closing one. A null is as good as nothing. */
    static RecordFields read(JsonParser parser) {
        RecordFields fields = new RecordFields();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Object value = value(parser, parser.nextToken());
            // Two readers could each take another one of them.
            if (value != null && fields.values.put(name, value) != null) {
                throw new InvalidRecordException(name, "", "must stand only once");
            }
        }
        return fields;
    }

    private static @Nullable Object value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case START_OBJECT, START_ARRAY -> {
                parser.skipChildren();
                yield new Nested(token == JsonToken.START_OBJECT ? "an object" : "an array");
            }
            default -> null;
        };
    }

    private static Object number(JsonParser parser) {
        double number = parser.getDoubleValue();
        return Double.isFinite(number) ? (Object) number : new NotFinite(parser.getString());
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

    Truth toTruth() {
        double lean = number("lean");
        if (lean != -1 && lean != 0 && lean != 1) {
            throw new InvalidRecordException("lean", Check.shown(lean), Truth.LEANS);
        }
        return new Truth(text("symbol"), time(), text("regime"), (int) lean);
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

    /**
     * The last whole millisecond that is not after it, for a bar at 1.9999 s belongs to the second that it is in. Seconds
     * times 1000 alone would lose some whole milliseconds to rounding.
     */
    private long time() {
        double seconds = Check.seconds(number("timestamp"));
        long near = Math.round(seconds * 1000);
        return near / 1000.0 <= seconds ? near : near - 1;
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
        throw unfit("end", end, "must be true or false");
    }

    private String text(String field) {
        Object value = present(field);
        if (value instanceof String text) {
            return text;
        }
        throw unfit(field, value, "must be text");
    }

    private double number(String field) {
        Object value = present(field);
        if (value instanceof Double number) {
            return number;
        }
        throw unfit(field, value, value instanceof NotFinite ? "must be a finite number" : "must be a number");
    }

    private Object present(String field) {
        Object value = values.get(field);
        if (value == null) {
            throw new InvalidRecordException(field, "", "is missing");
        }
        return value;
    }

    private static InvalidRecordException unfit(String field, Object value, String reason) {
        String shown = switch (value) {
            case Double number -> Check.shown(number);
            case Nested nested -> nested.kind();
            case NotFinite infinite -> infinite.text();
            default -> value.toString();
        };
        return new InvalidRecordException(field, shown, reason);
    }
}
