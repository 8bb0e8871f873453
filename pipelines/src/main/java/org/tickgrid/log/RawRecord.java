package org.tickgrid.log;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.utils.Utils;
import org.tickgrid.market.Topic;

/**
 * A record as it stands in the log: a view of bytes that belong to others. {@link RawRecords#next} moves it on to the next
 * record, and who wants to keep anything copies it before.
 */
public final class RawRecord {

    private static final byte[] NOTHING = {};
    private static final int NONE = -1;

    private int partition;
    private long offset;
    private long timestamp;
    private byte[] bytes = NOTHING;
    private int from;
    private int length = NONE;
    private int sequenceFrom;
    private int sequenceLength = NONE;

    /** A view of its own for each. */
    public static RawRecord of(ConsumerRecord<ByteBuffer, ByteBuffer> record) {
        RawRecord view = new RawRecord();
        view.moveTo(record);
        return view;
    }

    /** Moves it to a copy of a record. */
    void moveTo(ConsumerRecord<ByteBuffer, ByteBuffer> record) {
        byte[] value = record.value() == null ? NOTHING : Utils.toArray(record.value());
        Header header = record.headers().lastHeader(Topic.SEQUENCE);
        byte[] number = header == null || header.value() == null ? NOTHING : header.value();
        byte[] copy = Arrays.copyOf(value, value.length + number.length);
        System.arraycopy(number, 0, copy, value.length, number.length);
        int valueLength = record.value() == null ? NONE : value.length;
        moveTo(record.partition(), record.offset(), record.timestamp(), copy, 0, valueLength);
        setSequence(value.length, header == null || header.value() == null ? NONE : number.length);
    }

    /**
     * Moves it to a record that has no sequence.
     *
     * @param bytes in which the record stands, with others around it
     * @param from where its value begins there
     * @param length of the value; negative when the record has none
     */
    public void moveTo(int partition, long offset, long timestamp, byte[] bytes, int from, int length) {
        this.partition = partition;
        this.offset = offset;
        this.timestamp = timestamp;
        // To the garbage collector each reference that is written is news, and the processor waits until it has heard
        // of it.
        if (this.bytes != bytes) {
            this.bytes = bytes;
        }
        this.from = from;
        this.length = length;
        sequenceLength = NONE;
    }

    /**
     * Says where in the same bytes the value of the header {@link Topic#SEQUENCE} stands.
     *
     * @param length negative when the header has no value
     */
    public void setSequence(int from, int length) {
        sequenceFrom = from;
        sequenceLength = length;
    }

    public int partition() {
        return partition;
    }

    public long offset() {
        return offset;
    }

    /** When the record was received over HTTP, epoch milliseconds by the wall clock. */
    public long timestamp() {
        return timestamp;
    }

    public boolean hasValue() {
        return length >= 0;
    }

    /** Those in which the record stands, with others around it. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where its value begins in the bytes. */
    public int from() {
        return from;
    }

    /** Of its value, in bytes. */
    public int length() {
        return length;
    }

    /** A copy of its value; empty when it has none. */
    public byte[] value() {
        return copy(from, length);
    }

    public boolean hasSequence() {
        return sequenceLength >= 0;
    }

    /** A copy of the number its producer gave it; empty when it has none. */
    public byte[] sequence() {
        return copy(sequenceFrom, sequenceLength);
    }

    private byte[] copy(int start, int count) {
        return count <= 0 ? NOTHING : Arrays.copyOfRange(bytes, start, start + count);
    }
}
