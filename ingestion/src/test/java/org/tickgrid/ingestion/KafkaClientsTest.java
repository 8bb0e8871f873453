package org.tickgrid.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;

class KafkaClientsTest {

    private static final KafkaSettings KAFKA = new KafkaSettings(
            "127.0.0.1:9092",
            (short) 1,
            Duration.ofSeconds(5),
            Duration.ofSeconds(1),
            Duration.ZERO,
            "lz4",
            Map.of("acks", "0", "delivery.timeout.ms", "1"));

    private final Map<String, Object> settings =
            KafkaClients.settings(KAFKA, new Binder().bindOrCreate("tickgrid.ingest", IngestSettings.class));

    /** Else a packet in the middle of a request could be missing, while those behind it stand in Kafka. */
    @Test
    void neverGivesUpARecordBeforeThoseThatCameAfterIt() {
        assertThat(settings)
                .containsEntry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE)
                .containsEntry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true)
                .doesNotContainKey(ProducerConfig.RETRIES_CONFIG);
    }

    @Test
    void acknowledgesOnlyWhatEveryReplicaHas() {
        assertThat(settings).containsEntry(ProducerConfig.ACKS_CONFIG, "all");
    }
}
