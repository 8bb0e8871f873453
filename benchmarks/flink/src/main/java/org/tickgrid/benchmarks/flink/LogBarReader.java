package org.tickgrid.benchmarks.flink;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.tickgrid.benchmarks.engines.process.Bars;
import org.tickgrid.market.BarReader;

/** Reads bars from Kafka's records, always into the same object: what takes it writes it out at once. */
final class LogBarReader implements KafkaRecordDeserializationSchema<LogBar> {

    private static final long serialVersionUID = 1;

    private transient @Nullable BarReader reader;
    private transient @Nullable LogBar bar;

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> raw, Collector<LogBar> out) {
        if (reader == null || bar == null) {
            reader = new BarReader();
            bar = new LogBar();
        }
        bar.set(Bars.read(reader, raw.value()), raw.partition(), raw.offset(), raw.timestamp());
        out.collect(bar);
    }

    @Override
    public TypeInformation<LogBar> getProducedType() {
        return new HandType<>(LogBar.class, LogBar.Serializer.INSTANCE);
    }
}
