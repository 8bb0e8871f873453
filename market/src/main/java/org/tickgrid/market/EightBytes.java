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

    /** Where the first one stands that is no digit; 8 when all are. */
    static int endOfDigits(long eight) {
        return Long.numberOfTrailingZeros(notDigits(eight)) >>> 3;
    }

    /** Where the second one stands that is no digit; 8 when there is none. */
    static int endOfMoreDigits(long eight) {
        long others = notDigits(eight);
        return Long.numberOfTrailingZeros(others & others - 1) >>> 3;
    }

    /** The highest bit of each that is no digit: a value of ten and more carries into it. */
    private static long notDigits(long eight) {
        long values = eight ^ ZEROS;
        return ((values & ~HIGHEST_BITS) + (0x80 - 10) * EACH | values) & HIGHEST_BITS;
    }

    static int get(long eight, int place) {
        return (int) (eight >>> place * Byte.SIZE) & 0xFF;
    }

    /** Without the one at {@code place}: those behind it move up. */
    static long without(long eight, int place) {
        long before = (1L << place * Byte.SIZE) - 1;
        return eight & before | eight >>> Byte.SIZE & ~before;
    }

    /** The number that the first {@code count} are, each of which must be a digit; {@code count} is from 1 to 8. */
    static long number(long eight, int count) {
        long digits = (eight ^ ZEROS) << Long.SIZE - Byte.SIZE * count;
        long pairs = digits * 10 + (digits >>> 8) & 0x00FF_00FF_00FF_00FFL;
        long fours = pairs * 100 + (pairs >>> 16) & 0x0000_FFFF_0000_FFFFL;
        return fours * 10_000 + (fours >>> 32) & 0xFFFF_FFFFL;
    }

    private static long last(byte[] text, int from) {
        long eight = 0;
        for (int at = text.length - 1; at >= from; at--) {
            eight = eight << Byte.SIZE | text[at] & 0xFF;
        }
        return eight;
    }
}
