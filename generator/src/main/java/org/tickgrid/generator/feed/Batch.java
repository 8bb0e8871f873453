package org.tickgrid.generator.feed;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Function;

/**
 * What one request brings, as NDJSON.
 *
 * @param sequence the number of its first line; the others follow without a gap
 */
record Batch(byte[] body, int size, long sequence) {

    static <T> Batch of(List<T> items, long sequence, Function<T, byte[]> json) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(items.size() * 192);
        for (T item : items) {
            body.writeBytes(json.apply(item));
            body.write('\n');
        }
        return new Batch(body.toByteArray(), items.size(), sequence);
    }
}
