package org.tickgrid.market;

/**
 * What leads to a value in a bar's JSON, as it stood in one bar. In another one it is looked for in three pieces of eight
 * bytes, which overlap where it is shorter than all of them.
 */
final class Lead {

    /** Of a field that no bar had yet: it stands nowhere. */
    static final Lead NONE = new Lead(new byte[0], 0, Integer.MAX_VALUE);

    /** Longer ones are not looked for: nobody writes so many blanks. */
    private static final int LONGEST = 3 * Long.BYTES;

    private final int length;
    private final int toSecond;
    private final int toThird;
    private final long mask;
    private final long first;
    private final long second;
    private final long third;

    private Lead(byte[] json, int from, int length) {
        this.length = length;
        this.toThird = Math.max(0, length - Long.BYTES);
        this.toSecond = Math.min(Long.BYTES, toThird);
        this.mask = EightBytes.mask(Math.min(length, Long.BYTES));
        this.first = EightBytes.at(json, from) & mask;
        this.second = EightBytes.at(json, from + toSecond) & mask;
        this.third = EightBytes.at(json, from + toThird) & mask;
    }

    /** The bytes from {@code from} to {@code to}, of which there is one at least. */
    static Lead of(byte[] json, int from, int to) {
        return to - from > LONGEST ? NONE : new Lead(json, from, to - from);
    }

    /** Where it ends, if it stands at {@code from} and something behind it; otherwise −1. */
    int end(byte[] json, int from, int end) {
        if (end - from <= length || json.length - from < Long.BYTES) {
            return -1;
        }
        long different = EightBytes.in(json, from) ^ first
                | EightBytes.in(json, from + toSecond) ^ second
                | EightBytes.in(json, from + toThird) ^ third;
        return (different & mask) == 0 ? from + length : -1;
    }
}
