package org.tickgrid.market;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The newest names that were read, so that a name that comes again is not made again. */
final class SymbolCache {

    private static final int SLOTS = 1 << 13;

    private final byte[][] bytes = new byte[SLOTS][];
    private final String[] names = new String[SLOTS];

    /** The name that these bytes are; null when they are not ASCII. */
    @Nullable
    String of(byte[] text, int from, int length) {
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            if (text[i] < 0) {
                return null;
            }
            hash = 31 * hash + text[i];
        }
        int slot = (hash ^ hash >>> 13) & SLOTS - 1;
        if (bytes[slot] == null || !isThere(bytes[slot], text, from, length)) {
            bytes[slot] = Arrays.copyOfRange(text, from, from + length);
            names[slot] = new String(text, from, length, StandardCharsets.US_ASCII);
        }
        return names[slot];
    }

    private static boolean isThere(byte[] known, byte[] text, int from, int length) {
        return Arrays.equals(known, 0, known.length, text, from, from + length);
    }
}
