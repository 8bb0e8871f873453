package org.tickgrid.ingestion;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Kafka is, and how long it may take.
 *
 * @param bootstrapServers {@code host:port}, several with commas
 * @param replicationFactor of the topics that this service creates
 * @param deliveryTimeout so long a request waits for Kafka to acknowledge its records
 * @param blockTimeout how long a record may wait for its turn: for what Kafka is made of, or for buffer space
 * @param linger so long a record waits for others to travel with
 * @param compression of what travels together, as Kafka names it
 * @param properties more of what Kafka's clients take, such as {@code ssl.truststore.location}; what this service needs for
 *     its promises stays as it is
 */
@ConfigurationProperties("tickgrid.kafka")
record KafkaSettings(
        @DefaultValue("127.0.0.1:9092") String bootstrapServers,
        @DefaultValue("1") short replicationFactor,
        @DefaultValue("5s") Duration deliveryTimeout,
        @DefaultValue("1s") Duration blockTimeout,
        @DefaultValue("1ms") Duration linger,
        @DefaultValue("snappy") String compression,
        @DefaultValue Map<String, String> properties) {

    KafkaSettings {
        properties = Map.copyOf(properties);
        if (bootstrapServers.isBlank()) {
            throw new IllegalArgumentException("tickgrid.kafka.bootstrap-servers must not be empty");
        }
        if (replicationFactor < 1) {
            throw new IllegalArgumentException(
                    "tickgrid.kafka.replication-factor must be at least 1, was " + replicationFactor);
        }
        if (deliveryTimeout.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(
                    "tickgrid.kafka.delivery-timeout must be at least 1s, was " + deliveryTimeout);
        }
        if (blockTimeout.isNegative()) {
            throw new IllegalArgumentException(
                    "tickgrid.kafka.block-timeout must not be negative, was " + blockTimeout);
        }
        if (linger.isNegative()) {
            throw new IllegalArgumentException("tickgrid.kafka.linger must not be negative, was " + linger);
        }
    }

    /** The settings of a client: those of all clients, and its own, which win. */
    Map<String, Object> client(Map<String, Object> own) {
        Map<String, Object> all = new HashMap<>(properties);
        all.putAll(own);
        return all;
    }

    /** Passwords may be among the properties, so they stay unsaid. */
    @Override
    public String toString() {
        return "KafkaSettings[bootstrapServers=" + bootstrapServers + ", properties=" + properties.keySet() + "]";
    }
}
