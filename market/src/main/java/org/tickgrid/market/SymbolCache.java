package org.tickgrid.market;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The names that were read, so that a name that comes again is not made again. It is then the same object, too, which is
 * found in a map without a look at its letters.
 */
final class SymbolCache {

    private static final int BITS = 17;

    /** Half a MiB, and room for a hundred thousand names. Of many more, some are made again each time that they come. */
    private static final int SLOTS = 1 << BITS;

    /** A name stands in the slot of its hash, or in one of the next few. */
    private static final int TRIES = 8;

    /** Spreads names that differ in their last letters alone: 2³² by the golden ratio. */
    private static final int SPREAD = 0x9E3779B9;

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
        int first = hash * SPREAD >>> Integer.SIZE - BITS;
        int slot = first;
        for (int i = 0; i < TRIES; i++) {
            String name = names[slot];
            if (name == null) {
                return keep(slot, text, from, length);
            }
            if (name.hashCode() == hash && isThere(name, text, from, length)) {
                return name;
            }
            slot = slot + 1 & SLOTS - 1;
        }
        return keep(first, text, from, length);
    }

    private String keep(int slot, byte[] text, int from, int length) {
        String name = new String(text, from, length, StandardCharsets.US_ASCII);
        names[slot] = name;
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
