package org.tickgrid.market;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes of a text in one number, the first of them lowest: what is done to it is done to all of them at once. */
final class EightBytes {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** A one in each byte: times a byte, that byte everywhere. */
    private static final long EACH = 0x0101_0101_0101_0101L;

    private static final long HIGHEST_BITS = 0x8080_8080_8080_8080L;
    private static final long ZEROS = '0' * EACH;

    private EightBytes() {}

    /** Those at {@code from}, all of which must be there. */
    static long in(byte[] text, int from) {
        return (long) LONG.get(text, from);
    }

    /** Those at {@code from}, zeros in place of what would stand behind the text's end. */
    static long at(byte[] text, int from) {
        return from <= text.length - Long.BYTES ? in(text, from) : last(text, from);
    }

    /** The first {@code count} of those at {@code from}, zeros in place of the others; {@code count} is from 0 to 8. */
    static long at(byte[] text, int from, int count) {
        return count == 0 ? 0 : at(text, from) & mask(count);
    }

    /** All bits of the first {@code count}, which is from 1 to 8. */
    static long mask(int count) {
        return -1L >>> Long.SIZE - Byte.SIZE * count;
    }

    /** What each is as a digit: from 0 to 9, or more where it is none. */
    static long values(long eight) {
        return eight ^ ZEROS;
    }

    /**
     * Of values, the highest bit of the first that is no digit, and of the next such if the first is a point. Bits behind these
     * mean nothing: a sum may have carried into them.
     */
    static long others(long values) {
        return (values + (0x80 - 10) * EACH | values) & HIGHEST_BITS;
    }

    /** Of a text, the highest bit of each that is a quote, a backslash or a control character, or no ASCII. */
    static long unplain(long eight) {
        long plain = notZero(eight ^ '"' * EACH)
                & notZero(eight ^ '\\' * EACH)
                & (eight & ~HIGHEST_BITS) + (0x80 - ' ') * EACH;
        return (~plain | eight) & HIGHEST_BITS;
    }

    private static long notZero(long eight) {
        return (eight & ~HIGHEST_BITS) + ~HIGHEST_BITS | eight;
    }

    /** Where the first of these highest bits is; 8 when none is. */
    static int place(long bits) {
        return Long.numberOfTrailingZeros(bits) >>> 3;
    }

    static int get(long eight, int place) {
        return (int) (eight >>> place * Byte.SIZE) & 0xFF;
    }

    /** Without the one of the first of these highest bits: those behind it move up. */
    static long without(long eight, long bits) {
        long before = ((bits & -bits) >>> Byte.SIZE - 1) - 1;
        return eight & before | eight >>> Byte.SIZE & ~before;
    }

    /** The number that the first {@code count} values are, each of which must be a digit's; {@code count} is from 1 to 8. */
    static long number(long values, int count) {
        return number(values << -Byte.SIZE * count);
    }

    /** The number that all values are, each of which must be a digit's. */
    static long number(long values) {
        long pairs = values * (10 << 8 | 1) >>> 8 & 0x00FF_00FF_00FF_00FFL;
        long fours = pairs * (100 << 16 | 1) >>> 16 & 0x0000_FFFF_0000_FFFFL;
        return fours * (10_000L << 32 | 1) >>> 32;
    }

    private static long last(byte[] text, int from) {
        long eight = 0;
        for (int at = text.length - 1; at >= from; at--) {
            eight = eight << Byte.SIZE | text[at] & 0xFF;
        }
        return eight;
    }
}
