package org.tickgrid.market;

/** Writes numbers as {@link Long#toString(long)} and {@link Double#toString(double)} do. */
final class DecimalText {

    /** Between these {@code Double.toString} writes no exponent. */
    private static final double SMALLEST_PLAIN = 1e-3;

    private static final double LARGEST_PLAIN = 1e7;

    /** Numbers with up to so many decimals, as prices have, take the short way. */
    private static final int DECIMALS = 4;

    private static final double SCALE = 10_000;

    /** The digits of the numbers below 100. */
    private static final byte[] TENS = new byte[100];

    private static final byte[] ONES = new byte[100];

    static {
        for (int i = 0; i < 100; i++) {
            TENS[i] = (byte) ('0' + i / 10);
            ONES[i] = (byte) ('0' + i % 10);
        }
    }

    private DecimalText() {}

    /** Writes {@code value} at {@code at}, where at least 20 bytes must be free. Returns where it ends. */
    static int put(long value, byte[] text, int at) {
        if (value < 0) {
            return ascii(Long.toString(value), text, at);
        }
        int end = at + digits(value);
        int i = end;
        long rest = value;
        while (i - at >= 2) {
            long hundredth = rest / 100;
            int pair = (int) (rest - hundredth * 100);
            text[--i] = ONES[pair];
            text[--i] = TENS[pair];
            rest = hundredth;
        }
        if (i > at) {
            text[at] = ONES[(int) rest];
        }
        return end;
    }

    /**
     * The same of a finite number, where at least 24 bytes must be free. Few decimals make few digits, and no two numbers
     * of so few digits are the same double: so what the number of ten-thousandths says is what {@code Double.toString} says.
     */
    static int put(double value, byte[] text, int at) {
        if (value >= SMALLEST_PLAIN && value < LARGEST_PLAIN) {
            long scaled = Math.round(value * SCALE);
            if (scaled / SCALE == value) {
                return shortDecimal(scaled, text, at);
            }
        }
        return ascii(Double.toString(value), text, at);
    }

    private static int shortDecimal(long scaled, byte[] text, int at) {
        long whole = scaled / (long) SCALE;
        int point = put(whole, text, at);
        text[point] = '.';
        int rest = (int) (scaled - whole * (long) SCALE);
        text[point + 1] = TENS[rest / 100];
        text[point + 2] = ONES[rest / 100];
        text[point + 3] = TENS[rest % 100];
        text[point + 4] = ONES[rest % 100];
        int end = point + DECIMALS;
        while (text[end] == '0' && end > point + 1) {
            end--;
        }
        return end + 1;
    }

    private static int digits(long value) {
        int digits = 1;
        for (long bound = 10; digits < 19 && value >= bound; bound *= 10) {
            digits++;
        }
        return digits;
    }

    @SuppressWarnings("deprecation") // The one way to copy ASCII without a new array: bytes are its characters.
    private static int ascii(String number, byte[] text, int at) {
        number.getBytes(0, number.length(), text, at);
        return at + number.length();
    }
}
