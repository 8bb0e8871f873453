package org.tickgrid.market;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.jspecify.annotations.Nullable;

/** Makes text of the names in records, and of one that comes again the same object. */
public interface Names {

    /** The name that these bytes are; null when they are not ASCII. */
    @Nullable
    String of(byte[] text, int from, int length);

    /** The same, always a new object. */
    static @Nullable String make(byte[] text, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (text[i] < 0) {
                return null;
            }
        }
        return new String(text, from, length, US_ASCII);
    }
}
