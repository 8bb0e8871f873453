package org.tickgrid.pipelines;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hazelcast.jet.core.ProcessorMetaSupplier;
import com.hazelcast.jet.kafka.KafkaProcessors;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.tickgrid.log.KafkaCluster;
import org.tickgrid.log.Outlet;
import org.tickgrid.log.Rejection;
import org.tickgrid.market.FeedJson;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Topic;

/** The jobs' ways back into Kafka. What is written at least once has an identity by which a repeat is known. */
public final class KafkaSink {

    /** Any broker and any producer takes as much and the headers, however they are set. */
    private static final int LONGEST_ORIGINAL = 900 * 1024;

    private static final String CUT = "; this is its beginning, the whole has ";

    private KafkaSink() {}

    /**
     * Topic {@code rejected}, keyed by the record's partition and offset in the log. Ingestion lets none through of which
     * this would be more than the beginning; but whoever writes to Kafka by himself must not stop a job by it.
     */
    public static ProcessorMetaSupplier rejected(KafkaCluster kafka) {
        return KafkaProcessors.writeKafkaP(jetProducer(kafka), KafkaSink::toRecord, false);
    }

    /** Topic {@code signals}, keyed by symbol. */
    public static ProcessorMetaSupplier signals(KafkaCluster kafka) {
        return KafkaProcessors.writeKafkaP(
                jetProducer(kafka),
                (Signal signal) ->
                        new ProducerRecord<String, byte[]>(Topic.SIGNALS, signal.symbol(), FeedJson.write(signal)),
                false);
    }

    /**
     * Topic {@code readings}, keyed by symbol, in the partition where the symbol's bars are.
     *
     * @param exactlyOnce whether a reader of committed records finds each once, half a second later at most; otherwise all
     *     are seen at once, and after a restart of the job the last ones again
     */
    public static Outlet.Factory readings(KafkaCluster kafka, boolean exactlyOnce) {
        return new ReadingsTopic(kafka, exactlyOnce);
    }

    static ProducerRecord<String, byte[]> toRecord(Rejection rejection) {
        LogPosition position = rejection.position();
        byte[] original = rejection.original();
        boolean whole = original.length <= LONGEST_ORIGINAL;
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                Topic.REJECTED,
                position.partition() + ":" + position.offset(),
                whole ? original : Arrays.copyOf(original, LONGEST_ORIGINAL));
        String reason = whole ? rejection.reason() : rejection.reason() + CUT + original.length + " bytes";
        record.headers()
                .add(Topic.REJECTED_BY, "indicators".getBytes(UTF_8))
                .add(Topic.REJECTED_FIELD, rejection.field().getBytes(UTF_8))
                .add(Topic.REJECTED_VALUE, rejection.value().getBytes(UTF_8))
                .add(Topic.REJECTED_REASON, reason.getBytes(UTF_8));
        return record;
    }

    /** The settings of every producer. */
    static Map<String, Object> producer(KafkaCluster kafka) {
        return kafka.client(Map.of(
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                "true",
                ProducerConfig.ENABLE_METRICS_PUSH_CONFIG,
                "false"));
    }

    private static Properties jetProducer(KafkaCluster kafka) {
        Properties properties = new Properties();
        properties.putAll(producer(kafka));
        properties.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
        properties.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        return properties;
    }
}
