package org.tickgrid.pipelines;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hazelcast.jet.core.ProcessorMetaSupplier;
import com.hazelcast.jet.kafka.KafkaProcessors;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.tickgrid.log.Rejection;
import org.tickgrid.market.FeedJson;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Topic;

/** The jobs' ways back into Kafka. What is written at least once has an identity by which a repeat is known. */
public final class KafkaSink {

    /** As long as a broker allows: a snapshot that takes longer loses what was written since the last one. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(15);

    private KafkaSink() {}

    /** Topic {@code rejected}, keyed by the record's partition and offset in the log. */
    public static ProcessorMetaSupplier rejected(String bootstrapServers) {
        return KafkaProcessors.writeKafkaP(producer(bootstrapServers), KafkaSink::toRecord, false);
    }

    /** Topic {@code signals}, keyed by symbol. */
    public static ProcessorMetaSupplier signals(String bootstrapServers) {
        return KafkaProcessors.writeKafkaP(
                producer(bootstrapServers),
                (Signal signal) ->
                        new ProducerRecord<String, byte[]>(Topic.SIGNALS, signal.symbol(), FeedJson.write(signal)),
                false);
    }

    /**
     * Topic {@code readings}, keyed by symbol, in the partition where the symbol's bars are.
     *
     * @param exactlyOnce whether a reader of committed records sees each once, and that only when the job's snapshot has
     *     been taken; otherwise all are seen at once, and after a restart of the job the last ones again. When all members
     *     are lost at once, such a reader may wait for a quarter of an hour
     */
    public static ProcessorMetaSupplier readings(String bootstrapServers, boolean exactlyOnce) {
        Properties producer = producer(bootstrapServers);
        producer.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) LONGEST_TRANSACTION.toMillis());
        return KafkaProcessors.writeKafkaP(
                producer,
                (Reading reading) -> new ProducerRecord<String, byte[]>(
                        Topic.READINGS,
                        reading.position().partition(),
                        reading.candle().symbol(),
                        FeedJson.write(reading)),
                exactlyOnce);
    }

    private static ProducerRecord<String, byte[]> toRecord(Rejection rejection) {
        LogPosition position = rejection.position();
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                Topic.REJECTED, position.partition() + ":" + position.offset(), rejection.original());
        record.headers()
                .add(Topic.REJECTED_BY, "indicators".getBytes(UTF_8))
                .add(Topic.REJECTED_FIELD, rejection.field().getBytes(UTF_8))
                .add(Topic.REJECTED_VALUE, rejection.value().getBytes(UTF_8))
                .add(Topic.REJECTED_REASON, rejection.reason().getBytes(UTF_8));
        return record;
    }

    private static Properties producer(String bootstrapServers) {
        Properties properties = new Properties();
        properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        properties.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
        properties.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        properties.put(ProducerConfig.ENABLE_METRICS_PUSH_CONFIG, "false");
        return properties;
    }
}
