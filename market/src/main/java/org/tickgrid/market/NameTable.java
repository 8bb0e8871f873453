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

    private static final byte[] NO_MORE = {};

    /** Chosen anew for each table, so that nobody can choose many names that stand in each other's way. */
    private final long firstSecret = ThreadLocalRandom.current().nextLong();

    private final long secondSecret = ThreadLocalRandom.current().nextLong();
    private final long furtherSecret = ThreadLocalRandom.current().nextLong();

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

    /**
     * Where it most likely stands that has the name, without a look at it, so that nothing is waited for. It may be another's
     * place, also when nothing has the name; {@link #NOWHERE} when surely nothing has.
     */
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
        byte[] text = named.longText() == null ? NO_MORE : named.longText();
        long hash = hash(named);
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
                long hash = hash(named);
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

    private long hash(Named named) {
        byte[] text = named.longText() == null ? NO_MORE : named.longText();
        return hash(named.first, named.second, text, 0, text.length);
    }

    /** Of the two numbers of a name, and of what they do not say. */
    private long hash(long first, long second, byte[] text, int from, int length) {
        long hash = folded(first ^ firstSecret, second ^ secondSecret);
        for (int at = Named.PACKED; at < length; at += Long.BYTES) {
            long next = EightBytes.at(text, from + at, Math.min(length - at, Long.BYTES));
            hash = folded(hash ^ next, furtherSecret);
        }
        return hash;
    }

    /** Both halves of a product, for in each alone some of the bits have next to no say. */
    private static long folded(long one, long other) {
        return one * other ^ Math.unsignedMultiplyHigh(one, other);
    }
}
