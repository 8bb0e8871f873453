package org.tickgrid.web;

import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.function.Function;

/** Joins values that are JSON already into a JSON array. */
public final class JsonList {

    private JsonList() {}

    public static <V> byte[] of(Collection<V> values, Function<V, byte[]> json) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(512 * values.size() + 2);
        out.write('[');
        boolean first = true;
        for (V value : values) {
            if (!first) {
                out.write(',');
            }
            out.writeBytes(json.apply(value));
            first = false;
        }
        out.write(']');
        return out.toByteArray();
    }
}
