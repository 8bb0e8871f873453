package org.tickgrid.generator.live;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import org.tickgrid.market.InvalidRecordException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads exchanges' JSON, in which numbers may stand as text. */
final class Json {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    /** @throws InvalidRecordException when it is none */
    static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw new InvalidRecordException("", text, "not valid JSON");
        }
    }

    static String text(JsonNode object, String field) {
        JsonNode value = present(object, field);
        if (value.isString()) {
            return value.stringValue();
        }
        throw new InvalidRecordException(field, value.toString(), "must be text");
    }

    static long whole(JsonNode object, String field) {
        try {
            return decimal(object, field).longValueExact();
        } catch (ArithmeticException e) {
            throw new InvalidRecordException(field, object.path(field).asString(), "must be a whole number");
        }
    }

    static double number(JsonNode object, String field) {
        return decimal(object, field).doubleValue();
    }

    /** Epoch milliseconds of a moment such as {@code 2022-10-19T23:28:22.061769Z}; what is finer is cut off. */
    static long moment(JsonNode object, String field) {
        String text = text(object, field);
        try {
            return Instant.parse(text).toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            throw new InvalidRecordException(field, text, "must be a moment");
        }
    }

    private static BigDecimal decimal(JsonNode object, String field) {
        JsonNode value = present(object, field);
        try {
            // A number like 1e999999999 would take for ever to be made whole.
            BigDecimal number = new BigDecimal(value.isString() || value.isNumber() ? value.asString() : "");
            if (Math.abs((long) number.scale()) <= 400) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Says the same as a number beyond all measure.
        }
        throw new InvalidRecordException(field, value.toString(), "must be a number");
    }

    private static JsonNode present(JsonNode object, String field) {
        JsonNode value = object.path(field);
        if (value.isMissingNode() || value.isNull()) {
            throw new InvalidRecordException(field, "", "is missing");
        }
        return value;
    }
}
