package org.tickgrid.pipelines;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hazelcast.jet.pipeline.BatchSource;
import com.hazelcast.jet.pipeline.SourceBuilder;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.tickgrid.log.Log;
import org.tickgrid.log.RawRecords;

/**
 * A log in several partitions, made up and always the same, that ends: bars in order, out of it, late and repeated,
 * clocks, news, what no job looks at, and what cannot be read.
 */
record MixedLog(int records, int symbols) implements Log {

    static final int PARTITIONS = 6;
    private static final int POLL_RECORDS = 500;

    /** The whole log in one order, for a pipeline that reads it by itself. */
    BatchSource<ConsumerRecord<ByteBuffer, ByteBuffer>> source() {
        return SourceBuilder.batch(
                        "log", context -> new MixedRecords(this).all().iterator())
                .<ConsumerRecord<ByteBuffer, ByteBuffer>>fillBufferFn((records, buffer) -> {
                    for (int i = 0; i < POLL_RECORDS && records.hasNext(); i++) {
                        buffer.add(records.next());
                    }
                    if (!records.hasNext()) {
                        buffer.close();
                    }
                })
                .build();
    }

    @Override
    public Reader open() {
        return new PartitionReader(new MixedRecords(this).all());
    }

    /** The text of a record's header; null when it has none. */
    static @Nullable String header(ConsumerRecord<ByteBuffer, ByteBuffer> raw, String name) {
        var header = raw.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }

    private static final class PartitionReader implements Reader {

        private final List<ConsumerRecord<ByteBuffer, ByteBuffer>> all;
        private Iterator<ConsumerRecord<ByteBuffer, ByteBuffer>> own =
                List.<ConsumerRecord<ByteBuffer, ByteBuffer>>of().iterator();

        PartitionReader(List<ConsumerRecord<ByteBuffer, ByteBuffer>> all) {
            this.all = all;
        }

        @Override
        public int partitions() {
            return PARTITIONS;
        }

        @Override
        public void start(Map<Integer, Long> offsets) {
            Set<Integer> partitions = offsets.keySet();
            own = all.stream()
                    .filter(raw -> partitions.contains(raw.partition()))
                    .filter(raw -> raw.offset() >= offsets.getOrDefault(raw.partition(), 0L))
                    .iterator();
        }

        @Override
        public @Nullable RawRecords poll() {
            if (!own.hasNext()) {
                return null;
            }
            List<ConsumerRecord<ByteBuffer, ByteBuffer>> polled = new ArrayList<>();
            while (polled.size() < POLL_RECORDS && own.hasNext()) {
                polled.add(own.next());
            }
            return new Fleeting(RawRecords.of(polled));
        }

        @Override
        public void close() {}
    }
}
