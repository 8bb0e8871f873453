package org.tickgrid.ingestion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tickgrid.market.InvalidRecordException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Finds the records in a body: one object, the elements of an array, or lines. Each keeps its bytes as they came. */
@Component
final class RecordSplitter {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** Only as strict as finding the ends takes: what is wrong within a record is that record's own fault. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
            .build();

    private final int most;

    RecordSplitter(IngestSettings settings) {
        most = settings.maxBatch();
    }

    /**
     * @return no record for an empty array alone
     * @throws InvalidRecordException when it is a broken array: then it cannot be told what its records are
     * @throws Refusal when there is nothing at all, or there are too many records
     */
    Batch split(byte[] bytes, BodyType type) {
        Slice whole = withoutMark(bytes);
        Slice body = whole.strip();
        if (body.length() == 0) {
            throw Refusal.badRequest("The body is empty");
        }
        if (type == BodyType.LINES) {
            return new Batch(lines(body), false);
        }
        if (body.first() == '[') {
            Utf8.check(body);
            return new Batch(elements(body), false);
        }
        return isLines(body) ? new Batch(lines(body), false) : Batch.alone(whole);
    }

    /** The first line looks like a record, and there is more behind it than the rest of one object. */
    private static boolean isLines(Slice body) {
        int end = endOfLine(body, body.from());
        if (end == body.to()) {
            return false;
        }
        Slice line = new Slice(body.body(), body.from(), end).strip();
        return line.first() == '{' && line.last() == '}' && !isOneValue(body);
    }

    private static boolean isOneValue(Slice body) {
        try (JsonParser json = parser(body)) {
            json.nextToken();
            json.skipChildren();
            return json.nextToken() == null;
        } catch (JacksonException e) {
            return false;
        }
    }

    private List<Slice> lines(Slice body) {
        List<Slice> lines = new ArrayList<>();
        for (int from = body.from(); from < body.to(); ) {
            int end = endOfLine(body, from);
            Slice line = new Slice(body.body(), from, end).strip();
            if (line.length() > 0) {
                add(lines, line);
            }
            from = end + 1;
        }
        return lines;
    }

    private List<Slice> elements(Slice body) {
        List<Slice> elements = new ArrayList<>();
        try (JsonParser json = parser(body)) {
            json.nextToken();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                long from = json.currentTokenLocation().getByteOffset();
                json.skipChildren();
                json.finishToken();
                long to = json.currentLocation().getByteOffset();
                add(elements, new Slice(body.body(), body.from() + (int) from, body.from() + (int) to).strip());
            }
            if (json.nextToken() != null) {
                throw new InvalidRecordException("", "", "Nothing may follow the array's closing bracket");
            }
        } catch (JacksonException e) {
            throw InvalidRecordException.notJson(e);
        }
        return elements;
    }

    private void add(List<Slice> records, Slice record) {
        if (records.size() == most) {
            throw Refusal.tooLarge("A batch may have at most " + most + " records");
        }
        records.add(record);
    }

    private static int endOfLine(Slice body, int from) {
        int end = from;
        while (end < body.to() && body.body()[end] != '\n') {
            end++;
        }
        return end;
    }

    /** Some editors put a byte order mark before UTF-8. It belongs to no record. */
    private static Slice withoutMark(byte[] body) {
        int length = BYTE_ORDER_MARK.length;
        boolean marked = body.length >= length && Arrays.equals(body, 0, length, BYTE_ORDER_MARK, 0, length);
        return new Slice(body, marked ? length : 0, body.length);
    }

    private static JsonParser parser(Slice body) {
        return FACTORY.createParser(ObjectReadContext.empty(), body.body(), body.from(), body.length());
    }
}
