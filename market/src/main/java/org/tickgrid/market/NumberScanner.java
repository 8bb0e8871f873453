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

    /** What {@link #scan} has read. */
    double number() {
        return number;
    }

    /** Reads the number at {@code from}. Returns where it ends, or −1 when there is no plain number. */
    int scan(byte[] text, int from, int end) {
        int wholeEnd = digitsEnd(text, from, end);
        if (wholeEnd == from || wholeEnd - from > 1 && text[from] == '0') {
            return -1;
        }
        int behind = wholeEnd;
        if (wholeEnd < end && text[wholeEnd] == '.') {
            behind = digitsEnd(text, wholeEnd + 1, end);
            if (behind == wholeEnd + 1) {
                return -1;
            }
        }
        if (behind == end || text[behind] == 'e' || text[behind] == 'E') {
            return -1;
        }
        number = value(text, from, wholeEnd, behind);
        return behind;
    }

    private static int digitsEnd(byte[] text, int from, int end) {
        int at = from;
        while (at < end && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        return at;
    }

    private static double value(byte[] text, int from, int wholeEnd, int behind) {
        int fraction = Math.max(0, behind - wholeEnd - 1);
        if (wholeEnd - from + fraction <= MOST_DIGITS) {
            long digits = digits(text, from, wholeEnd, 0);
            digits = fraction == 0 ? digits : digits(text, wholeEnd + 1, behind, digits);
            if (digits <= MOST_EXACT) {
                return digits / POWERS_OF_TEN[fraction];
            }
        }
        return Double.parseDouble(new String(text, from, behind - from, StandardCharsets.US_ASCII));
    }

    private static long digits(byte[] text, int from, int end, long before) {
        long digits = before;
        for (int i = from; i < end; i++) {
            digits = digits * 10 + text[i] - '0';
        }
        return digits;
    }
}
