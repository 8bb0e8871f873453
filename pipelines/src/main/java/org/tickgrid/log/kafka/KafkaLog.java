package org.tickgrid.log.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.tickgrid.log.KafkaCluster;
import org.tickgrid.log.Log;
import org.tickgrid.log.Rest;

/**
 * Topic {@code market}. It never ends.
 *
 * @param kafka where it is
 * @param rest of a reader after few records came, so that the next poll brings more and Kafka is asked less often; on a
 *     busy machine it is longer, and zero is none at all
 */
public record KafkaLog(KafkaCluster kafka, Duration rest) implements Log {

    /** Longest wait for a broker's answer to one question. */
    static final Duration DEADLINE = Duration.ofSeconds(10);

    private static final int FETCH_BYTES = 2 * 1024 * 1024;

    /** Of all partitions that a broker leads: each reader holds two such answers of each broker, however far behind it is. */
    private static final int FETCH_BYTES_IN_ALL = 4 * FETCH_BYTES;

    /** Four times what Kafka's client asks for: a fuller socket is read less often. The system may give less. */
    private static final int RECEIVE_BYTES = 256 * 1024;

    private static final String UNCOMMITTED = "read_uncommitted";

    public KafkaLog {
        if (rest.isNegative()) {
            throw new IllegalArgumentException("A reader's rest must not be negative, was " + rest);
        }
        String isolation = kafka.properties().getOrDefault(ConsumerConfig.ISOLATION_LEVEL_CONFIG, UNCOMMITTED);
        if (!isolation.equals(UNCOMMITTED)) {
            throw new IllegalArgumentException(
                    "Topic market is written without transactions: %s must be %s or left out, was %s"
                            .formatted(ConsumerConfig.ISOLATION_LEVEL_CONFIG, UNCOMMITTED, isolation));
        }
    }

    @Override
    public Reader open() {
        return new KafkaReader(config(), new Rest(rest));
    }

    /** A consumer's, which has to name what makes objects of bytes, though nothing does. */
    private Map<String, Object> config() {
        Map<String, Object> config = new HashMap<>();
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH_BYTES);
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES_IN_ALL);
        config.put(ConsumerConfig.RECEIVE_BUFFER_CONFIG, RECEIVE_BYTES);
        config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) DEADLINE.toMillis());
        config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return kafka.client(config);
    }
}
