package org.tickgrid.log.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.tickgrid.log.RawRecord;
import org.tickgrid.log.RawRecords;
import org.tickgrid.market.Topic;

/**
 * Reads the records of one batch where they stand, in Kafka's
 * <a href="https://kafka.apache.org/documentation/#record">record format</a>, version 2. Its numbers are of variable length
 * and have their sign in the lowest bit, as Protocol Buffers' {@code sint64} have.
 */
final class BatchRecords {

    private static final byte[] SEQUENCE = Topic.SEQUENCE.getBytes(UTF_8);
    private static final int LONGEST_NUMBER = 10;

    /** Four numbers and a byte, before a key. */
    private static final int LONGEST_HEAD = 4 * LONGEST_NUMBER + 1;

    private final int partition;
    private final RawRecord passed = new RawRecord();
    private byte[] bytes = {};
    private int at;
    private int end;
    private int left;
    private long baseOffset;
    private long timestamp;
    private boolean appended;

    BatchRecords(int partition) {
        this.partition = partition;
    }

    /**
     * Begins a batch.
     *
     * @param bytes its records stand there, not compressed, from {@code from} to {@code end}
     * @param count of records
     * @param timestamp that those of the records are added to; or that of all, when {@code appended}
     * @param appended whether the broker has set the time
     */
    void start(byte[] bytes, int from, int end, int count, long baseOffset, long timestamp, boolean appended) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
        this.left = count;
        this.baseOffset = baseOffset;
        this.timestamp = timestamp;
        this.appended = appended;
    }

    /** Passes over the records before an offset. */
    void skipTo(long offset) {
        while (hasNext()) {
            int start = at;
            next(passed);
            if (passed.offset() >= offset) {
                at = start;
                left++;
                return;
            }
        }
    }

    boolean hasNext() {
        return left > 0;
    }

    /** @throws KafkaException when there is no whole record */
    void next(RawRecord record) {
        int start = at;
        try {
            read(record);
        } catch (ArrayIndexOutOfBoundsException | IllegalArgumentException e) {
            throw malformed(start, e);
        }
        left--;
        if (left == 0 && at != end) {
            throw malformed(at, null);
        }
    }

    /** Shows the keys of the batch's next records. It complains of nothing: {@link #next} will. */
    void ahead(int most, RawRecords.Keys keys) {
        int start = at;
        for (int i = Math.min(most, left); i > 0 && at < end - LONGEST_HEAD; i--) {
            int behind = (int) number() + at;
            at++;
            number();
            number();
            int length = (int) number();
            if (behind < at || behind > end || length > behind - at) {
                break;
            }
            if (length > 0) {
                keys.key(bytes, at, length);
            }
            at = behind;
        }
        at = start;
    }

    private void read(RawRecord record) {
        int start = at;
        int length = (int) number();
        int behind = at + length;
        at++;
        long time = number();
        long offset = baseOffset + number();
        skip((int) number());
        int valueLength = (int) number();
        record.moveTo(partition, offset, appended ? timestamp : timestamp + time, bytes, at, valueLength);
        skip(valueLength);
        for (int headers = (int) number(); headers > 0; headers--) {
            readHeader(record);
        }
        if (at != behind || behind > end) {
            throw malformed(start, null);
        }
    }

    private void readHeader(RawRecord record) {
        int nameLength = (int) number();
        int name = at;
        skip(nameLength);
        int valueLength = (int) number();
        if (Arrays.equals(bytes, name, name + nameLength, SEQUENCE, 0, SEQUENCE.length)) {
            record.setSequence(at, valueLength);
        }
        skip(valueLength);
    }

    /** @param length negative for what is not there */
    private void skip(int length) {
        at += Math.max(0, length);
    }

    /** Most are of one byte. */
    private long number() {
        byte first = bytes[at++];
        long coded = first >= 0 ? first : longer(first);
        return coded >>> 1 ^ -(coded & 1);
    }

    private long longer(byte first) {
        long coded = first & 0x7F;
        for (int i = 1; i < LONGEST_NUMBER; i++) {
            byte next = bytes[at++];
            coded |= (long) (next & 0x7F) << 7 * i;
            if (next >= 0) {
                return coded;
            }
        }
        return coded;
    }

    private KafkaException malformed(int start, @Nullable Exception cause) {
        return new KafkaException(
                "Partition %d has a malformed record at byte %d of the batch at offset %d"
                        .formatted(partition, start, baseOffset),
                cause);
    }
}
