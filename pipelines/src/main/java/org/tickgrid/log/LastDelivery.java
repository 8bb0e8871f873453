package org.tickgrid.log;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Knows a key's records again that their producer had sent before, by the number it gave them. Records without a number
 * are never repeats, for two equal trades in one millisecond are two trades; nor is a record of another producer.
 */
final class LastDelivery {

    private static final char SEPARATOR = '/';
    private static final int MOST_DIGITS = 19;
    private static final long NONE = -1;
    private static final byte[] NOBODY = {};

    /** Ingestion takes names of 64 characters. What is longer would only cost each key memory. */
    private static final int LONGEST_PRODUCER = 256;

    private byte[] producer = NOBODY;
    private long sequence;

    /** Whether this record came before; if not, it has come now. */
    boolean isRepeat(RawRecord raw) {
        return raw.hasSequence() && isRepeat(raw.sequence());
    }

    private boolean isRepeat(byte[] number) {
        int end = lastSeparator(number);
        long ofRecord = end < 1 || end > LONGEST_PRODUCER ? NONE : digits(number, end + 1);
        if (ofRecord == NONE) {
            return false;
        }
        boolean same = Arrays.equals(number, 0, end, producer, 0, producer.length);
        if (same && ofRecord <= sequence) {
            return true;
        }
        if (!same) {
            producer = Arrays.copyOf(number, end);
        }
        sequence = ofRecord;
        return false;
    }

    private static int lastSeparator(byte[] number) {
        int at = number.length - 1;
        while (at >= 0 && number[at] != SEPARATOR) {
            at--;
        }
        return at;
    }

    private static long digits(byte[] number, int from) {
        if (from == number.length || number.length - from > MOST_DIGITS) {
            return NONE;
        }
        long value = 0;
        for (int i = from; i < number.length; i++) {
            if (number[i] < '0' || number[i] > '9') {
                return NONE;
            }
            value = value * 10 + number[i] - '0';
        }
        return Math.max(value, NONE);
    }

    long look() {
        return sequence + producer.length;
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(producer.length);
        out.write(producer);
        out.writeLong(sequence);
    }

    void restore(DataInput in) throws IOException {
        int length = in.readInt();
        producer = length == 0 ? NOBODY : new byte[length];
        in.readFully(producer);
        sequence = in.readLong();
    }
}
