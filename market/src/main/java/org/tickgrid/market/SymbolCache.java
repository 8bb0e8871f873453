package org.tickgrid.market;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The newest names that were read, so that a name that comes again is not made again. */
final class SymbolCache {

    /** Half a MiB, and a slot to themselves for most of a hundred thousand names. */
    private static final int SLOTS = 1 << 17;

    private final @Nullable String[] names = new String[SLOTS];

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
        String name = names[slot];
        if (name == null || !isThere(name, text, from, length)) {
            name = new String(text, from, length, StandardCharsets.US_ASCII);
            names[slot] = name;
        }
        return name;
    }

    private static boolean isThere(String known, byte[] text, int from, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != text[from + i]) {
                return false;
            }
        }
        return true;
    }
}
