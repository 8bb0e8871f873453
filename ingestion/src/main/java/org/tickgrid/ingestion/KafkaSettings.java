package org.tickgrid.ingestion;

import java.time.Duration;
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
 */
@ConfigurationProperties("tickgrid.kafka")
record KafkaSettings(
        @DefaultValue("127.0.0.1:9092") String bootstrapServers,
        @DefaultValue("1") short replicationFactor,
        @DefaultValue("5s") Duration deliveryTimeout,
        @DefaultValue("1s") Duration blockTimeout,
        @DefaultValue("1ms") Duration linger,
        @DefaultValue("snappy") String compression) {

    KafkaSettings {
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
}
