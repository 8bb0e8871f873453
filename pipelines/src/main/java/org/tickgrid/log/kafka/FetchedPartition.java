package org.tickgrid.log.kafka;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.record.internal.CompressionType;
import org.apache.kafka.common.record.internal.DefaultRecordBatch;
import org.apache.kafka.common.record.internal.MemoryRecords;
import org.apache.kafka.common.record.internal.MutableRecordBatch;
import org.jspecify.annotations.Nullable;
import org.tickgrid.log.RawRecord;
import org.tickgrid.log.RawRecords;

/** What a broker answered of one partition: whole batches, of which the first may begin before what was asked for. */
final class FetchedPartition implements RawRecords {

    private final int partition;
    private final long wanted;
    private final Unpacker unpacker;
    private final byte[] answer;
    private final List<DefaultRecordBatch> batches = new ArrayList<>();
    private final BatchRecords records;

    private int place;
    private int nextBatch;
    private long next;

    /**
     * @param wanted the offset that was asked for
     * @param unpacker for what is compressed; shared with others, which are read before this one or behind it
     * @throws KafkaException when there are bytes, but no whole batch, or one in a format that Kafka left years ago
     */
    FetchedPartition(int partition, long wanted, MemoryRecords answered, Unpacker unpacker) {
        this.partition = partition;
        this.wanted = wanted;
        this.unpacker = unpacker;
        this.next = wanted;
        this.records = new BatchRecords(partition);
        ByteBuffer buffer = answered.buffer();
        this.answer = buffer.array();
        this.place = buffer.arrayOffset() + buffer.position();
        for (MutableRecordBatch batch : answered.batches()) {
            if (!(batch instanceof DefaultRecordBatch known)) {
                throw unreadable(batch.baseOffset(), "its format is too old: " + batch.magic(), null);
            }
            batches.add(known);
        }
        if (batches.isEmpty() && answered.sizeInBytes() > 0) {
            throw unreadable(wanted, "the broker sent a part of it alone", null);
        }
    }

    /** The offset behind all of it. */
    long end() {
        return batches.isEmpty() ? wanted : batches.getLast().nextOffset();
    }

    /** Which of the partition's leaders took its last batch; empty when it has none, or none that says so. */
    Optional<Integer> lastEpoch() {
        return batches.isEmpty()
                ? Optional.empty()
                : Optional.of(batches.getLast().partitionLeaderEpoch()).filter(epoch -> epoch >= 0);
    }

    /** Offsets between the record that was seen last and the end. */
    long left() {
        return Math.max(0, end() - next);
    }

    @Override
    public boolean hasNext() {
        while (!records.hasNext() && nextBatch < batches.size()) {
            start(batches.get(nextBatch++));
        }
        return records.hasNext();
    }

    @Override
    public void next(RawRecord record) {
        records.next(record);
        next = record.offset() + 1;
    }

    @Override
    public void ahead(int most, Keys keys) {
        records.ahead(most, keys);
    }

    private void start(DefaultRecordBatch batch) {
        int from = place + DefaultRecordBatch.RECORD_BATCH_OVERHEAD;
        place += batch.sizeInBytes();
        if (batch.isControlBatch() || batch.lastOffset() < wanted) {
            next = Math.max(wanted, batch.nextOffset());
            return;
        }
        try {
            batch.ensureValid();
            if (batch.compressionType() == CompressionType.NONE) {
                start(batch, answer, from, place);
            } else {
                int length = unpacker.unpack(batch);
                start(batch, unpacker.bytes(), 0, length);
            }
            records.skipTo(wanted);
        } catch (RuntimeException e) {
            throw unreadable(batch.baseOffset(), e.getMessage(), e);
        }
    }

    private void start(DefaultRecordBatch batch, byte[] bytes, int from, int end) {
        boolean appended = batch.timestampType() == TimestampType.LOG_APPEND_TIME;
        long timestamp = appended ? batch.maxTimestamp() : batch.baseTimestamp();
        records.start(bytes, from, end, batch.countOrNull(), batch.baseOffset(), timestamp, appended);
    }

    private KafkaException unreadable(long offset, @Nullable String reason, @Nullable Exception cause) {
        return new KafkaException(
                "Partition %d has a batch at offset %d that cannot be read: %s".formatted(partition, offset, reason),
                cause);
    }
}
