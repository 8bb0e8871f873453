package org.tickgrid.market;

/** What leads to a value in a bar's JSON, as it stood in one bar. In another one it is looked for eight bytes at a time. */
final class Lead {

    /** Longer ones are not looked for: nobody writes so many blanks. */
    private static final int LONGEST = 3 * Long.BYTES;

    /** Of a field that no bar had yet: it stands nowhere, for nothing of a text is compared, and that is never equal. */
    static final Lead NONE = new Lead(0, 1, 0, 0);

    private final int length;
    private final long maskOfFirst;
    private final long maskOfSecond;
    private final long maskOfThird;
    private final long first;
    private final long second;
    private final long third;

    private Lead(int length, long first, long second, long third) {
        this.length = length;
        this.maskOfFirst = mask(length);
        this.maskOfSecond = mask(length - Long.BYTES);
        this.maskOfThird = mask(length - 2 * Long.BYTES);
        this.first = first;
        this.second = second;
        this.third = third;
    }

    /** The bytes from {@code from} to {@code to}, of which there is one at least. */
    static Lead of(byte[] json, int from, int to) {
        int length = to - from;
        return length > LONGEST
                ? NONE
                : new Lead(
                        length,
                        eight(json, from, to),
                        eight(json, from + Long.BYTES, to),
                        eight(json, from + 2 * Long.BYTES, to));
    }

    private static long eight(byte[] json, int from, int to) {
        return EightBytes.at(json, from) & mask(to - from);
    }

    private static long mask(int length) {
        return length <= 0 ? 0 : EightBytes.mask(Math.min(length, Long.BYTES));
    }

    int length() {
        return length;
    }

    /** Whether it stands at {@code from}. It is not looked for where the array ends within {@link #LONGEST} bytes. */
    boolean isAt(byte[] json, int from) {
        if (json.length - from < LONGEST) {
            return false;
        }
        long different = EightBytes.in(json, from) & maskOfFirst ^ first
                | EightBytes.in(json, from + Long.BYTES) & maskOfSecond ^ second
                | EightBytes.in(json, from + 2 * Long.BYTES) & maskOfThird ^ third;
        return different == 0;
    }
}
