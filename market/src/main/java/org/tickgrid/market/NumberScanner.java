package org.tickgrid.market;

import java.nio.charset.StandardCharsets;

/**
 * Reads a JSON number that is not negative to the nearest double. Numbers of up to 15 digits or so are worked out by one
 * exact division, as both their digits and the power of ten are doubles; longer ones are left to Java's parser.
 */
final class NumberScanner {

    private static final long MOST_EXACT = 1L << 53;
    private static final int MOST_DIGITS = 18;
    private static final double[] POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18
    };

    private double number;

    /** All digits so far as one whole number; nonsense when they are more than {@link #MOST_DIGITS}. */
    private long digits;

    /** What {@link #scan} has read. */
    double number() {
        return number;
    }

    /** Reads the number at {@code from}. Returns where it ends, or −1 when there is no plain number. */
    int scan(byte[] text, int from, int end) {
        int behind = scanShort(text, from, end);
        return behind < 0 ? scanAny(text, from, end) : behind;
    }

    /** The same of a number that stands in eight bytes with what is behind it, as most prices do; −1 for any other. */
    private int scanShort(byte[] text, int from, int end) {
        long eight = EightBytes.at(text, from);
        int whole = EightBytes.endOfDigits(eight);
        if (whole == 0 || whole == Long.BYTES || whole > 1 && EightBytes.get(eight, 0) == '0') {
            return -1;
        }
        if (EightBytes.get(eight, whole) != '.') {
            number = EightBytes.number(eight, whole);
            return isEnd(eight, whole, end - from) ? from + whole : -1;
        }
        int behind = EightBytes.endOfMoreDigits(eight);
        if (behind == Long.BYTES || behind - whole < 2 || !isEnd(eight, behind, end - from)) {
            return -1;
        }
        number = EightBytes.number(EightBytes.without(eight, whole), behind - 1) / POWERS_OF_TEN[behind - whole - 1];
        return from + behind;
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
        int fraction = 0;
        if (at < end && text[at] == '.') {
            int point = at;
            at = takeDigits(text, point + 1, end, digits);
            fraction = at - point - 1;
            if (fraction == 0) {
                return -1;
            }
        }
        if (at == end || isExponent(text[at])) {
            return -1;
        }
        boolean exact = whole + fraction <= MOST_DIGITS && digits <= MOST_EXACT;
        number = exact ? digits / POWERS_OF_TEN[fraction] : parse(text, from, at);
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
