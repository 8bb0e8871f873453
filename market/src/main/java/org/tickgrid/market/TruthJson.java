package org.tickgrid.market;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;

/**
 * The JSON form of a {@link Truth}, as the simulator sends it and as topic {@code truth} keeps it:
 *
 * <pre>
 * {"symbol":"AAPL","regime":"trend_up","lean":1,"timestamp":1700000000.123}
 * </pre>
 */
public final class TruthJson {

    private TruthJson() {}

    /** @throws InvalidRecordException naming what is wrong with it */
    public static Truth read(byte[] json) {
        return read(json, 0, json.length);
    }

    /** @throws InvalidRecordException naming what is wrong with it */
    public static Truth read(byte[] json, int from, int length) {
        try (JsonParser parser = MarketJson.FACTORY.createParser(ObjectReadContext.empty(), json, from, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new InvalidRecordException("", "", "A label must be a JSON object");
            }
            Truth truth = RecordFields.read(parser).toTruth();
            if (parser.nextToken() != null) {
                throw new InvalidRecordException("", "", "Nothing may follow the label's closing brace");
            }
            return truth;
        } catch (JacksonException e) {
            throw InvalidRecordException.notJson(e);
        }
    }

    /** The label as compact JSON in UTF-8. {@link #read(byte[])} gives back an equal one. */
    public static byte[] write(Truth truth) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(96);
        try (JsonGenerator json = MarketJson.FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("symbol", truth.symbol());
            json.writeStringProperty("regime", truth.regime());
            json.writeNumberProperty("lean", truth.lean());
            json.writeNumberProperty("timestamp", BigDecimal.valueOf(truth.began(), 3));
            json.writeEndObject();
        }
        return out.toByteArray();
    }
}
