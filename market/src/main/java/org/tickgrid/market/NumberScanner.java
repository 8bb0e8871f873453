package org.tickgrid.market;

import java.nio.charset.StandardCharsets;

/**
 * Reads a JSON number that is not negative to the nearest double, and keeps the last one. Numbers of up to 15 digits or so are
 * worked out by one exact division, as both their digits and the power of ten are doubles; longer ones are left to Java's
 * parser. It divides when it is asked: several numbers that are asked for one after the other are worked out side by side.
 */
final class NumberScanner {

    /** In place of milliseconds: no time is. */
    static final long NOT_WHOLE = Long.MIN_VALUE;

    /** Digits: those of longer numbers may be more than a double is, or than a reader of JSON takes. */
    private static final int MOST_DIGITS = 300;

    private static final int INEXACT = -1;
    private static final int POINT = '.' ^ '0';
    private static final long MOST_EXACT = 1L << 53;
    private static final int MOST_EXACT_DIGITS = 18;
    private static final int DECIMALS_OF_MILLIS = 3;
    private static final double[] POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18
    };

    /** Times this, there is room for so many digits more. */
    private static final int[] ROOM = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000};

    /** All digits as one whole number, of which the last {@link #decimals} stand behind the point. */
    private long digits;

    /** {@link #INEXACT} when the digits do not say all of it: then {@link #nearest} does. */
    private int decimals;

    private double nearest;

    /** What {@link #scan} has read. */
    double number() {
        return decimals == INEXACT ? nearest : digits / POWERS_OF_TEN[decimals];
    }

    /** The same times a thousand, if that is a whole number for certain; otherwise {@link #NOT_WHOLE}. */
    long millis() {
        boolean isWhole = decimals != INEXACT && decimals <= DECIMALS_OF_MILLIS;
        return isWhole ? digits * ROOM[DECIMALS_OF_MILLIS - decimals] : NOT_WHOLE;
    }

    /**
     * Reads the number at {@code from}. Returns where its digits end, or −1 when there is no plain number. What stands behind
     * them is for whoever reads on: it may be an exponent.
     */
    int scan(byte[] text, int from) {
        long values = EightBytes.values(EightBytes.at(text, from));
        long others = EightBytes.others(values);
        int first = EightBytes.get(values, 0);
        int behind = -1;
        if (first > 0 && first < 10 || first == 0 && EightBytes.place(others) == 1) {
            behind = others == 0
                    ? scanRest(EightBytes.number(values), text, from + Long.BYTES)
                    : scanShort(values, others, from);
        }
        return behind < 0 ? scanAny(text, from) : behind;
    }

    /** The rest of a number of which eight digits are known, if it is short: such are times. */
    private int scanRest(long known, byte[] text, int from) {
        long values = EightBytes.values(EightBytes.at(text, from));
        long others = EightBytes.others(values);
        int whole = EightBytes.place(others);
        if (whole == 0 || whole == Long.BYTES) {
            return -1;
        }
        int behind = scanShort(values, others, from);
        if (behind >= 0) {
            digits += known * ROOM[whole + decimals];
        }
        return behind;
    }

    /**
     * Reads what ends within eight bytes, as most prices do; −1 for any other.
     *
     * @param values of the eight bytes, the first of which is a digit
     * @param from where they stand
     */
    private int scanShort(long values, long others, int from) {
        int whole = EightBytes.place(others);
        if (EightBytes.get(values, whole) != POINT) {
            digits = EightBytes.number(values, whole);
            decimals = 0;
            return from + whole;
        }
        int behind = EightBytes.place(others & others - 1);
        decimals = behind - whole - 1;
        if (decimals == 0 || behind == Long.BYTES) {
            return -1;
        }
        digits = EightBytes.number(EightBytes.without(values, others), behind - 1);
        return from + behind;
    }

    private int scanAny(byte[] text, int from) {
        int at = takeDigits(text, from, 0);
        int whole = at - from;
        if (whole == 0 || whole > 1 && text[from] == '0') {
            return -1;
        }
        decimals = 0;
        if (at < text.length && text[at] == '.') {
            int point = at;
            at = takeDigits(text, point + 1, digits);
            decimals = at - point - 1;
            if (decimals == 0) {
                return -1;
            }
        }
        if (whole + decimals > MOST_DIGITS) {
            return -1;
        }
        if (whole + decimals > MOST_EXACT_DIGITS || digits > MOST_EXACT) {
            decimals = INEXACT;
            nearest = parse(text, from, at);
        }
        return at;
    }

    /** Takes the digits at {@code from} behind those that were {@code before}. Returns where they end. */
    private int takeDigits(byte[] text, int from, long before) {
        long taken = before;
        int at = from;
        while (at < text.length && text[at] >= '0' && text[at] <= '9') {
            taken = taken * 10 + text[at] - '0';
            at++;
        }
        digits = taken;
        return at;
    }

    private static double parse(byte[] text, int from, int end) {
        return Double.parseDouble(new String(text, from, end - from, StandardCharsets.US_ASCII));
    }
}
