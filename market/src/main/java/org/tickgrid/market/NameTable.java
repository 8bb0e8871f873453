package org.tickgrid.market;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * What has names, found by a name's bytes in UTF-8 as they stand in a record. Where there are many names, each look at one more
 * object waits for memory: so a byte of the name's hash, which stands close by for all of them, tells which one to look at.
 * Nothing is ever taken out.
 */
public final class NameTable<T extends Named> {

    /** The place of what is not here. */
    public static final int NOWHERE = -1;

    private static final byte FREE = 0;
    private static final int FIRST_BITS = 4;
    private static final int TAG_BITS = Byte.SIZE - 1;

    /** Chosen anew for each table, so that nobody can choose many names that stand in each other's way. */
    private final long firstFactor = ThreadLocalRandom.current().nextLong() | 1;

    private final long secondFactor = ThreadLocalRandom.current().nextLong() | 1;

    /** A piece of the hash of what stands in the same slot. */
    private byte[] tags = new byte[1 << FIRST_BITS];

    private @Nullable Named[] slots = new Named[1 << FIRST_BITS];
    private int bits = FIRST_BITS;
    private int size;

    public int size() {
        return size;
    }

    /** What has the name that these bytes are; null when nothing has. */
    public @Nullable T get(byte[] text, int from, int length) {
        int place = find(text, from, length);
        return place == NOWHERE ? null : at(place);
    }

    /**
     * Where it stands that has the name that these bytes are; {@link #NOWHERE} when nothing has. It stands there until the next
     * is added.
     */
    public int find(byte[] text, int from, int length) {
        long first = Named.first(text, from, length);
        long second = Named.second(text, from, length);
        int slot = slot(hash(first, second, text, from, length), first, second, text, from, length);
        return tags[slot] == FREE ? NOWHERE : slot;
    }

    /** Where it most likely stands, without a look at it, so that nothing is waited for. */
    public int guess(byte[] text, int from, int length) {
        long hash = hash(Named.first(text, from, length), Named.second(text, from, length), text, from, length);
        byte tag = tag(hash);
        int slot = start(hash);
        while (tags[slot] != FREE && tags[slot] != tag) {
            slot = next(slot);
        }
        return tags[slot] == FREE ? NOWHERE : slot;
    }

    /** What stands in a place that was found or guessed. */
    @SuppressWarnings("unchecked")
    public T at(int place) {
        return (T) requireNonNull(slots[place]);
    }

    /** What has a name; null when nothing has. */
    public @Nullable T get(String name) {
        byte[] text = name.getBytes(UTF_8);
        return get(text, 0, text.length);
    }

    /** Adds it in place of what has the same name. */
    public void add(T named) {
        byte[] text = named.name().getBytes(UTF_8);
        long hash = hash(named.first, named.second, text, 0, text.length);
        int slot = slot(hash, named.first, named.second, text, 0, text.length);
        if (slots[slot] == null) {
            size++;
        }
        set(slot, hash, named);
        if (size > slots.length / 2) {
            grow();
        }
    }

    /** Where it stands that is called so, or the free slot where it would. */
    private int slot(long hash, long first, long second, byte[] text, int from, int length) {
        byte tag = tag(hash);
        int slot = start(hash);
        while (tags[slot] != FREE) {
            Named there = tags[slot] == tag ? slots[slot] : null;
            if (there != null && there.isCalled(first, second, text, from, length)) {
                return slot;
            }
            slot = next(slot);
        }
        return slot;
    }

    private int next(int slot) {
        return slot + 1 & tags.length - 1;
    }

    private int start(long hash) {
        return (int) (hash >>> Long.SIZE - bits);
    }

    private byte tag(long hash) {
        return (byte) (hash >>> Long.SIZE - bits - TAG_BITS | 1 << TAG_BITS);
    }

    private void set(int slot, long hash, Named named) {
        tags[slot] = tag(hash);
        slots[slot] = named;
    }

    private void grow() {
        @Nullable Named[] before = slots;
        bits++;
        tags = new byte[1 << bits];
        slots = new Named[1 << bits];
        for (Named named : before) {
            if (named != null) {
                byte[] text = named.name().getBytes(UTF_8);
                long hash = hash(named.first, named.second, text, 0, text.length);
                set(free(start(hash)), hash, named);
            }
        }
    }

    private int free(int from) {
        int slot = from;
        while (tags[slot] != FREE) {
            slot = next(slot);
        }
        return slot;
    }

    private long hash(long first, long second, byte[] text, int from, int length) {
        long hash = mixed(first) * firstFactor + mixed(second) * secondFactor;
        for (int at = Named.PACKED; at < length; at += Long.BYTES) {
            long next = EightBytes.at(text, from + at, Math.min(length - at, Long.BYTES));
            hash = (mixed(hash) ^ next) * secondFactor;
        }
        return hash;
    }

    /** Lets the last of eight bytes have a say in more than a product's first bits. */
    private static long mixed(long bits) {
        return bits ^ bits >>> Integer.SIZE;
    }
}
