package org.tickgrid.market;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** The JSON form of a {@link MarketRecord}, as producers send it and as topic {@code market} keeps it. */
public final class MarketJson {

    /**
     * Python writes NaN and Infinity as bare words: they are read, so that the answer can name the field. Bytes are UTF-8
     * and nothing else, for every later reader takes them so.
     */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(16)
                    .maxStringLength(100_000)
                    .maxNameLength(1_000)
                    .build())
            .build();

    private MarketJson() {}

    /** @throws InvalidRecordException naming what is wrong with it */
    public static MarketRecord read(byte[] json) {
        return read(json, 0, json.length);
    }

    /** @throws InvalidRecordException naming what is wrong with it */
    public static MarketRecord read(byte[] json, int from, int length) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json, from, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new InvalidRecordException("", "", "A record must be a JSON object");
            }
            MarketRecord record = RecordFields.read(parser).toRecord();
            if (parser.nextToken() != null) {
                throw new InvalidRecordException("", "", "Nothing may follow the record's closing brace");
            }
            return record;
        } catch (JacksonException e) {
            throw InvalidRecordException.notJson(e);
        }
    }

    /** The record as compact JSON in UTF-8. {@link #read(byte[])} gives back an equal one. */
    public static byte[] write(MarketRecord record) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(192);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            switch (record) {
                case Bar bar -> {
                    json.writeStringProperty("stock_symbol", bar.symbol());
                    json.writeNumberProperty("opening_price", bar.open());
                    json.writeNumberProperty("closing_price", bar.close());
                    json.writeNumberProperty("high", bar.high());
                    json.writeNumberProperty("low", bar.low());
                    number(json, "volume", bar.volume());
                }
                case Order order -> {
                    head(json, RecordFields.ORDER_BOOK, order.symbol());
                    json.writeStringProperty("order_type", order.side().name().toLowerCase(Locale.ROOT));
                    json.writeNumberProperty("price", order.price());
                    number(json, "quantity", order.quantity());
                }
                case NewsSentiment news -> {
                    head(json, RecordFields.NEWS_SENTIMENT, news.symbol());
                    json.writeNumberProperty("sentiment_score", news.score());
                    json.writeNumberProperty("sentiment_magnitude", news.magnitude());
                }
                case MarketData data -> {
                    head(json, RecordFields.MARKET_DATA, data.symbol());
                    number(json, "market_cap", data.marketCap());
                    json.writeNumberProperty("pe_ratio", data.peRatio());
                }
                case EconomicIndicator indicator -> {
                    json.writeStringProperty("data_type", RecordFields.ECONOMIC_INDICATOR);
                    json.writeStringProperty("indicator_name", indicator.name());
                    json.writeNumberProperty("value", indicator.value());
                }
                case Clock clock -> {
                    head(json, RecordFields.CLOCK, clock.symbol());
                    if (clock.end()) {
                        json.writeBooleanProperty("end", true);
                    }
                }
            }
            json.writeNumberProperty("timestamp", BigDecimal.valueOf(record.time(), 3));
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private static void head(JsonGenerator json, String type, String symbol) {
        json.writeStringProperty("data_type", type);
        json.writeStringProperty("stock_symbol", symbol);
    }

    /** Whole numbers without a fraction, as producers write them. */
    private static void number(JsonGenerator json, String name, double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            json.writeNumberProperty(name, (long) value);
        } else {
            json.writeNumberProperty(name, value);
        }
    }
}
