package org.tickgrid.market;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What has a name that is looked for by its bytes in UTF-8, as they stand in a record. Names of up to 15 bytes stand in it as
 * two numbers, so that nothing else need be looked at to see that it is the one.
 */
public abstract class Named {

    /** Bytes of a name that stand in the numbers, beside its length. */
    static final int PACKED = 2 * Long.BYTES - 1;

    final long first;
    final long second;
    private final String name;

    private final byte @Nullable [] longText;

    /** @param name not empty */
    protected Named(String name) {
        byte[] text = name.getBytes(UTF_8);
        if (text.length == 0) {
            throw new IllegalArgumentException("A name must not be empty");
        }
        this.name = name;
        this.first = first(text, 0, text.length);
        this.second = second(text, 0, text.length);
        this.longText = text.length > PACKED ? text : null;
    }

    public final String name() {
        return name;
    }

    /** Whether it is called so. {@code first} and {@code second} are the text's numbers. */
    final boolean isCalled(long first, long second, byte[] text, int from, int length) {
        return this.first == first
                && this.second == second
                && (longText == null || Arrays.equals(longText, 0, longText.length, text, from, from + length));
    }

    /** A name of more than {@link #PACKED} bytes; null when the numbers say all. */
    final byte @Nullable [] longText() {
        return longText;
    }

    /** The first eight bytes of a name, zeros behind a shorter one. */
    static long first(byte[] text, int from, int length) {
        return EightBytes.at(text, from, Math.min(length, Long.BYTES));
    }

    /** The seven after them, and the length, at most 255. */
    static long second(byte[] text, int from, int length) {
        int left = Math.clamp(length - Long.BYTES, 0, Long.BYTES - 1);
        return EightBytes.at(text, from + Long.BYTES, left) << Byte.SIZE | Math.min(length, 0xFF);
    }
}
