package org.tickgrid.log;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/**
 * Where Kafka is, and how its clients make themselves known there.
 *
 * @param bootstrapServers {@code host:port} with commas between
 * @param properties what every client takes beside, such as {@code security.protocol}. A job's definition holds them, so a
 *     password stands there as Kafka writes its place: <code>${file:/etc/kafka/secrets:password}</code>, which each member
 *     reads by itself
 */
public record KafkaCluster(String bootstrapServers, Map<String, String> properties) implements Serializable {

    public KafkaCluster {
        if (bootstrapServers.isBlank()) {
            throw new IllegalArgumentException("Kafka's bootstrap servers must not be empty");
        }
        properties = Map.copyOf(properties);
    }

    /** One that asks nothing of its clients. */
    public static KafkaCluster at(String bootstrapServers) {
        return new KafkaCluster(bootstrapServers, Map.of());
    }

    /** The settings of a client. Its own win, for promises depend on them. */
    public Map<String, Object> client(Map<String, ?> own) {
        Map<String, Object> all = new HashMap<>(properties);
        all.put("bootstrap.servers", bootstrapServers);
        all.putAll(own);
        return all;
    }

    /** Without the values, of which some may be secret. */
    @Override
    public String toString() {
        return bootstrapServers + (properties.isEmpty() ? "" : " with " + properties.keySet());
    }
}
