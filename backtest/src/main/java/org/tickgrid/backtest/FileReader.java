package org.tickgrid.backtest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.tickgrid.datasets.BadRows;
import org.tickgrid.datasets.MarketReader;
import org.tickgrid.log.Log;
import org.tickgrid.log.RawRecords;
import org.tickgrid.market.Clock;
import org.tickgrid.market.MarketJson;
import org.tickgrid.market.MarketRecord;
import org.tickgrid.market.Topic;

/**
 * Makes of each row what a replay posts and Kafka keeps: the same bytes, in the same partition, in the file's order; and
 * behind the last row a clock record for each symbol, which ends it. No more of the file is held than one batch.
 */
final class FileReader implements Log.Reader {

    private static final int BATCH = 2_000;

    private final MarketReader file;
    private final BadRows bad;
    private final String job;
    private final Progress progress;
    private final long[] offsets = new long[Topic.MARKET_PARTITIONS];
    private Iterator<Map.Entry<String, Long>> ends = Collections.emptyIterator();
    private boolean rowsAreRead;
    private long count;

    FileReader(MarketReader file, BadRows bad, String job, Progress progress) {
        this.file = file;
        this.bad = bad;
        this.job = job;
        this.progress = progress;
    }

    @Override
    public int partitions() {
        return Topic.MARKET_PARTITIONS;
    }

    /** @throws IllegalArgumentException when it is not to be read whole, from its beginning */
    @Override
    public void start(Map<Integer, Long> from) {
        if (from.size() < partitions() || from.values().stream().anyMatch(offset -> offset != 0)) {
            throw new IllegalArgumentException("A file is read whole, by one processor; asked for were " + from);
        }
    }

    @Override
    public @Nullable RawRecords poll() {
        List<ConsumerRecord<ByteBuffer, ByteBuffer>> batch = new ArrayList<>(BATCH);
        try {
            MarketRecord record = next();
            while (record != null) {
                batch.add(kept(record));
                record = batch.size() < BATCH ? next() : null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        count += batch.size();
        progress.read(job, count);
        return batch.isEmpty() ? null : RawRecords.of(batch);
    }

    private @Nullable MarketRecord next() throws IOException {
        if (!rowsAreRead) {
            MarketRecord row = file.next();
            if (row != null) {
                return row;
            }
            rowsAreRead = true;
            tell();
            ends = file.latest().entrySet().iterator();
        }
        if (!ends.hasNext()) {
            return null;
        }
        Map.Entry<String, Long> end = ends.next();
        return new Clock(end.getKey(), end.getValue(), true);
    }

    private void tell() {
        progress.tell(job, "%,d good rows, %,d bad ones skipped".formatted(file.good(), bad.count()));
        if (file.unordered() > 0) {
            progress.tell(
                    job,
                    "%,d rows were older than one before them of the same symbol, and may come too late"
                            .formatted(file.unordered()));
        }
    }

    /** The record as Kafka keeps it. It was received, as far as anyone can know, when it became known. */
    private ConsumerRecord<ByteBuffer, ByteBuffer> kept(MarketRecord record) {
        byte[] key = record.key().getBytes(UTF_8);
        byte[] value = MarketJson.write(record);
        int partition = Utils.toPositive(Utils.murmur2(key)) % partitions();
        return new ConsumerRecord<>(
                Topic.MARKET,
                partition,
                offsets[partition]++,
                record.time(),
                TimestampType.CREATE_TIME,
                key.length,
                value.length,
                ByteBuffer.wrap(key),
                ByteBuffer.wrap(value),
                new RecordHeaders(),
                Optional.empty());
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
