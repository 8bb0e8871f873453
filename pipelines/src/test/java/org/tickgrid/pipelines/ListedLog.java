package org.tickgrid.pipelines;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.tickgrid.log.Log;
import org.tickgrid.log.RawRecords;
import org.tickgrid.market.Topic;

/** A log of one partition, written down in a test, that ends. */
final class ListedLog implements Log {

    private record Line(String value, String sequence) implements Serializable {}

    private final ArrayList<Line> lines = new ArrayList<>();

    /** Adds a record with its producer's number. */
    ListedLog add(String sequence, String value) {
        lines.add(new Line(value, sequence));
        return this;
    }

    @Override
    public Reader open() {
        return new ListReader();
    }

    private final class ListReader implements Reader {

        private boolean read;

        @Override
        public int partitions() {
            return 1;
        }

        @Override
        public void start(Map<Integer, Long> offsets) {}

        @Override
        public @Nullable RawRecords poll() {
            if (read) {
                return null;
            }
            read = true;
            List<ConsumerRecord<ByteBuffer, ByteBuffer>> records = new ArrayList<>();
            for (Line line : lines) {
                ConsumerRecord<ByteBuffer, ByteBuffer> record = new ConsumerRecord<>(
                        Topic.MARKET, 0, records.size(), null, ByteBuffer.wrap(line.value.getBytes(UTF_8)));
                record.headers().add(Topic.SEQUENCE, line.sequence.getBytes(UTF_8));
                records.add(record);
            }
            return new Fleeting(RawRecords.of(records));
        }

        @Override
        public void close() {}
    }
}
