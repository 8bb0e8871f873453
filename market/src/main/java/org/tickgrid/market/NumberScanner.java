package org.tickgrid.market;

import java.nio.charset.StandardCharsets;

/**
 * Reads a JSON number that is not negative to the nearest double. Numbers of up to 15 digits or so are worked out by one
 * exact division, as both their digits and the power of ten are doubles; longer ones are left to Java's parser.
 */
final class NumberScanner {

    /** In place of milliseconds. */
    static final long NOT_WHOLE = -1;

    private static final long MOST_EXACT = 1L << 53;
    private static final int MOST_DIGITS = 18;
    private static final int DECIMALS_OF_MILLIS = 3;
    private static final double[] POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18
    };

    /** Times this, there is room for so many digits more. */
    private static final int[] ROOM = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000};

    /** All digits as one whole number, of which the last {@link #decimals} stand behind the point. */
    private long digits;

    private int decimals;

    /** Whether the digits say all of it; otherwise {@link #nearest} does. */
    private boolean isExact;

    private double nearest;

    /** What {@link #scan} has read. */
    double number() {
        return isExact ? digits / POWERS_OF_TEN[decimals] : nearest;
    }

    /** The same times a thousand, if that is a whole number for certain; otherwise {@link #NOT_WHOLE}. */
    long millis() {
        return isExact && decimals <= DECIMALS_OF_MILLIS ? digits * ROOM[DECIMALS_OF_MILLIS - decimals] : NOT_WHOLE;
    }

    /** Reads the number at {@code from}. Returns where it ends, or −1 when there is no plain number. */
    int scan(byte[] text, int from, int end) {
        long eight = EightBytes.at(text, from);
        int whole = EightBytes.endOfDigits(eight);
        int behind = -1;
        if (whole == 1 || EightBytes.get(eight, 0) != '0') {
            behind = whole < Long.BYTES
                    ? scanShort(0, eight, whole, from, end)
                    : scanRest(EightBytes.number(eight, Long.BYTES), text, from + Long.BYTES, end);
        }
        return behind < 0 ? scanAny(text, from, end) : behind;
    }

    /** The rest of a number of which eight digits are known, if it is short: such are times. */
    private int scanRest(long known, byte[] text, int from, int end) {
        long eight = EightBytes.at(text, from);
        int whole = EightBytes.endOfDigits(eight);
        return whole < Long.BYTES ? scanShort(known, eight, whole, from, end) : -1;
    }

    /**
     * Reads what stands in eight bytes with what is behind it, as most prices do; −1 for any other.
     *
     * @param known what the digits before it are
     * @param whole how many digits it begins with
     * @param from where the eight bytes stand
     */
    private int scanShort(long known, long eight, int whole, int from, int end) {
        if (whole == 0) {
            return -1;
        }
        if (EightBytes.get(eight, whole) != '.') {
            return take(known, eight, whole, 0) && isEnd(eight, whole, end - from) ? from + whole : -1;
        }
        int behind = EightBytes.endOfMoreDigits(eight);
        int fraction = behind - whole - 1;
        if (behind == Long.BYTES || fraction == 0 || !isEnd(eight, behind, end - from)) {
            return -1;
        }
        return take(known, EightBytes.without(eight, whole), behind - 1, fraction) ? from + behind : -1;
    }

    private boolean take(long known, long eight, int count, int fraction) {
        digits = known * ROOM[count] + EightBytes.number(eight, count);
        decimals = fraction;
        isExact = true;
        return digits <= MOST_EXACT;
    }

    private static boolean isEnd(long eight, int place, int length) {
        return place < length && !isExponent(EightBytes.get(eight, place));
    }

    private int scanAny(byte[] text, int from, int end) {
        int at = takeDigits(text, from, end, 0);
        int whole = at - from;
        if (whole == 0 || whole > 1 && text[from] == '0') {
            return -1;
        }
        decimals = 0;
        if (at < end && text[at] == '.') {
            int point = at;
            at = takeDigits(text, point + 1, end, digits);
            decimals = at - point - 1;
            if (decimals == 0) {
                return -1;
            }
        }
        if (at == end || isExponent(text[at])) {
            return -1;
        }
        isExact = whole + decimals <= MOST_DIGITS && digits <= MOST_EXACT;
        if (!isExact) {
            nearest = parse(text, from, at);
        }
        return at;
    }

    /** Takes the digits at {@code from} behind those that were {@code before}. Returns where they end. */
    private int takeDigits(byte[] text, int from, int end, long before) {
        long taken = before;
        int at = from;
        while (at < end && text[at] >= '0' && text[at] <= '9') {
            taken = taken * 10 + text[at] - '0';
            at++;
        }
        digits = taken;
        return at;
    }

    private static boolean isExponent(int character) {
        return character == 'e' || character == 'E';
    }

    private static double parse(byte[] text, int from, int end) {
        return Double.parseDouble(new String(text, from, end - from, StandardCharsets.US_ASCII));
    }
}
