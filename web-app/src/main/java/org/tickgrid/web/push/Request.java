package org.tickgrid.web.push;

import java.util.List;
import java.util.OptionalLong;
import org.tickgrid.market.Timeframe;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a client asks to follow, such as {@code {"follow":"series","symbol":"AAPL","timeframe":"5s"}}. With {@code symbols},
 * a list, it asks for each of them.
 *
 * @param follow false to follow it no longer
 * @param symbol empty if none was named
 * @param timeframe empty if none was named
 * @param epoch in which {@code after} counts; empty if none was named
 * @param after the last sequence number that the client has
 */
public record Request(
        boolean follow, String subject, String symbol, String timeframe, String epoch, OptionalLong after) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 100;

    /** @throws IllegalArgumentException saying what is wrong with it */
    static JsonNode read(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            if (json.isObject()) {
                return json;
            }
        } catch (JacksonException e) {
            // The same answer for anything that is not an object.
        }
        throw new IllegalArgumentException("A request must be a JSON object");
    }

    /** @throws IllegalArgumentException saying what is wrong with it */
    static List<Request> of(JsonNode json) {
        JsonNode follow = json.path("follow");
        JsonNode unfollow = json.path("unfollow");
        if (follow.isMissingNode() == unfollow.isMissingNode()) {
            throw new IllegalArgumentException("A request needs either \"follow\" or \"unfollow\"");
        }
        boolean begins = unfollow.isMissingNode();
        String subject = text(json, begins ? "follow" : "unfollow");
        Request one = new Request(
                begins, subject, text(json, "symbol"), text(json, "timeframe"), text(json, "epoch"), after(json));
        JsonNode symbols = json.path("symbols");
        return symbols.isMissingNode() ? List.of(one) : one.each(symbols);
    }

    private List<Request> each(JsonNode symbols) {
        if (!symbols.isArray() || symbols.isEmpty() || !symbol.isEmpty()) {
            throw new IllegalArgumentException(
                    "\"symbols\" must be a list with at least one symbol, and stand in place of \"symbol\"");
        }
        return symbols.valueStream()
                .map(one -> new Request(follow, subject, text("symbols", one), timeframe, epoch, after))
                .toList();
    }

    /** The timeframe that was named. */
    public Timeframe candles() {
        if (timeframe.isEmpty()) {
            throw new IllegalArgumentException("\"timeframe\" is missing");
        }
        return Timeframe.of(timeframe);
    }

    /** The same, without where to go on: two requests for one thing are equal. */
    Request thing() {
        return new Request(true, subject, symbol, timeframe, "", OptionalLong.empty());
    }

    private static String text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        return value.isMissingNode() || value.isNull() ? "" : text(field, value);
    }

    private static String text(String field, JsonNode value) {
        if (!value.isString() || value.stringValue().length() > LONGEST) {
            throw new IllegalArgumentException('"' + field + "\" must be text of at most " + LONGEST + " characters");
        }
        return value.stringValue();
    }

    private static OptionalLong after(JsonNode json) {
        JsonNode value = json.path("after");
        if (value.isMissingNode() || value.isNull()) {
            return OptionalLong.empty();
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException("\"after\" must be a whole number");
        }
        return OptionalLong.of(value.longValue());
    }
}
