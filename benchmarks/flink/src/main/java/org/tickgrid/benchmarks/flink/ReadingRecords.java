package org.tickgrid.benchmarks.flink;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.tickgrid.market.Reading;
import org.tickgrid.market.ReadingWriter;
import org.tickgrid.market.Topic;

/** Makes records of topic {@code readings}. Each task has one of its own. */
final class ReadingRecords implements KafkaRecordSerializationSchema<Reading> {

    private static final long serialVersionUID = 1;

    private transient @Nullable ReadingWriter writer;

    @Override
    public ProducerRecord<byte[], byte[]> serialize(Reading reading, KafkaSinkContext context, Long timestamp) {
        if (writer == null) {
            writer = new ReadingWriter();
        }
        return new ProducerRecord<>(
                Topic.READINGS,
                reading.position().partition(),
                reading.candle().symbol().getBytes(UTF_8),
                writer.write(reading));
    }
}
