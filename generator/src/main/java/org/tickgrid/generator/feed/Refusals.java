package org.tickgrid.generator.feed;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads why records were refused: {@code {"rejected":[{"index":3,"field":"price","reason":"…"}]}}, or a problem. */
final class Refusals {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Refusals() {}

    /** Each reason in the answer to a batch, with its records. */
    static Map<String, Integer> of(byte[] answer) {
        Map<String, Integer> reasons = new HashMap<>();
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), answer)) {
            int lists = 0;
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.START_ARRAY) {
                    lists++;
                } else if (token == JsonToken.END_ARRAY) {
                    lists--;
                } else if (token == JsonToken.START_OBJECT && lists > 0) {
                    reasons.merge(reason(json), 1, Integer::sum);
                }
            }
        } catch (JacksonException e) {
            // Whoever answers 200 without saying more has taken everything.
        }
        return reasons;
    }

    /** The reason in the answer to a request that was refused as a whole. */
    static String problem(int status, byte[] answer) {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), answer)) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                return "HTTP " + status + ", " + reason(json);
            }
        } catch (JacksonException e) {
            // A proxy's page says no more than its status.
        }
        return "HTTP " + status;
    }

    private static String reason(JsonParser json) {
        Map<String, String> texts = new HashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.VALUE_STRING) {
                texts.put(name, json.getString());
            } else if (value.isStructStart()) {
                json.skipChildren();
            }
        }
        String reason = texts.getOrDefault("reason", texts.getOrDefault("detail", "no reason given"));
        String field = texts.getOrDefault("field", "");
        return field.isEmpty() ? reason : field + " " + reason;
    }
}
