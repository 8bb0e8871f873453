package org.tickgrid.market;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a name, found by the name's bytes in UTF-8 as they stand in a record. Where there are many names, nearly
 * each look at one more object waits for memory: so names of up to 15 bytes stand here in one array, and of a longer one
 * the beginning and a hash. Nothing is ever taken out.
 */
public final class NameTable<T> {

    /** Bytes of a name that stand in the array as they are; behind them stands its length. */
    private static final int PACKED = 2 * Long.BYTES - 1;

    private static final int FIRST_BITS = 4;

    /** Chosen anew for each table, so that nobody can choose many names that stand in each other's way. */
    private final long firstFactor = ThreadLocalRandom.current().nextLong() | 1;

    private final long secondFactor = ThreadLocalRandom.current().nextLong() | 1;

    /** Two for each slot; a slot without a name has 0, which is the length of none. */
    private long[] packed = new long[2 << FIRST_BITS];

    /** Names that are longer than what is packed. */
    private byte[] @Nullable [] longNames = new byte[1 << FIRST_BITS][];

    private @Nullable Object[] values = new Object[1 << FIRST_BITS];
    private int bits = FIRST_BITS;
    private int size;

    public int size() {
        return size;
    }

    /** What belongs to the name that these bytes are; null when nothing does. */
    @SuppressWarnings("unchecked")
    public @Nullable T get(byte[] text, int from, int length) {
        return (T) values[slot(text, from, length, eight(text, from, length), rest(text, from, length))];
    }

    /** What belongs to a name; null when nothing does. */
    public @Nullable T get(String name) {
        byte[] text = name.getBytes(UTF_8);
        return get(text, 0, text.length);
    }

    /** Lets a value belong to a name, which must not be empty; an earlier one does no longer. */
    public void put(String name, T value) {
        byte[] text = name.getBytes(UTF_8);
        if (text.length == 0) {
            throw new IllegalArgumentException("A name must not be empty");
        }
        long first = eight(text, 0, text.length);
        long second = rest(text, 0, text.length);
        int slot = slot(text, 0, text.length, first, second);
        if (values[slot] == null) {
            size++;
        }
        set(slot, first, second, text.length > PACKED ? text : null, value);
        if (size > values.length / 4 * 3) {
            grow();
        }
    }

    /** Where the name stands, or the free slot where it would. */
    private int slot(byte[] text, int from, int length, long first, long second) {
        int slot = start(first, second);
        while (packed[2 * slot + 1] != 0) {
            if (packed[2 * slot] == first
                    && packed[2 * slot + 1] == second
                    && (length <= PACKED || isThere(longNames[slot], text, from, length))) {
                return slot;
            }
            slot = slot + 1 & values.length - 1;
        }
        return slot;
    }

    private int start(long first, long second) {
        return (int) (mixed(first) * firstFactor + mixed(second) * secondFactor >>> Long.SIZE - bits);
    }

    /** Lets the last of eight bytes have a say in more than a product's first bits. */
    private static long mixed(long bits) {
        return bits ^ bits >>> Integer.SIZE;
    }

    private static boolean isThere(byte @Nullable [] name, byte[] text, int from, int length) {
        return name != null && Arrays.equals(name, 0, name.length, text, from, from + length);
    }

    private void set(int slot, long first, long second, byte @Nullable [] longName, Object value) {
        packed[2 * slot] = first;
        packed[2 * slot + 1] = second;
        longNames[slot] = longName;
        values[slot] = value;
    }

    private void grow() {
        long[] packedBefore = packed;
        byte[] @Nullable [] longBefore = longNames;
        @Nullable Object[] valuesBefore = values;
        bits++;
        packed = new long[2 << bits];
        longNames = new byte[1 << bits][];
        values = new Object[1 << bits];
        for (int before = 0; before < valuesBefore.length; before++) {
            Object value = valuesBefore[before];
            if (value != null) {
                long first = packedBefore[2 * before];
                long second = packedBefore[2 * before + 1];
                set(free(start(first, second)), first, second, longBefore[before], value);
            }
        }
    }

    private int free(int from) {
        int slot = from;
        while (values[slot] != null) {
            slot = slot + 1 & values.length - 1;
        }
        return slot;
    }

    /** The first eight bytes of a name, zeros behind a shorter one. */
    private static long eight(byte[] text, int from, int length) {
        return EightBytes.at(text, from, Math.min(length, Long.BYTES));
    }

    /** The seven after them, or a hash of all after them where they are more; and the length. */
    private long rest(byte[] text, int from, int length) {
        int next = from + Long.BYTES;
        int left = Math.max(0, length - Long.BYTES);
        long seven = length <= PACKED ? EightBytes.at(text, next, left) : hash(text, next, left);
        return seven << Byte.SIZE | Math.min(length, 0xFF);
    }

    private long hash(byte[] text, int from, int length) {
        long hash = 0;
        for (int at = 0; at < length; at += Long.BYTES) {
            hash = (hash ^ EightBytes.at(text, from + at, Math.min(length - at, Long.BYTES))) * secondFactor;
            hash = mixed(hash);
        }
        return hash;
    }
}
