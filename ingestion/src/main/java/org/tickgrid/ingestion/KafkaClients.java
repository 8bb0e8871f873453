package org.tickgrid.ingestion;

import static java.util.Map.entry;

import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * This service's connections to Kafka. They connect when Kafka is there, and again when it is back. Who uses one closes
 * it, with a deadline: by themselves they would wait for a Kafka that is away.
 */
@Configuration(proxyBeanMethods = false)
class KafkaClients {

    /** So long one try may take. A broker that hangs is asked again on another connection. */
    private static final Duration REQUEST = Duration.ofSeconds(5);

    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(1);
    private static final int PACKET = 64 * 1024;

    @Bean(destroyMethod = "")
    Producer<byte[], byte[]> producer(KafkaSettings kafka, IngestSettings ingest) {
        return new KafkaProducer<>(settings(kafka, ingest), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * The producer never gives a record up: those behind it could still arrive, and when their request was sent again, it
     * would be taken for a repeat of what came after it. Requests have a deadline of their own, and what waits is bounded
     * by the buffer.
     */
    static Map<String, Object> settings(KafkaSettings kafka, IngestSettings ingest) {
        return kafka.client(Map.ofEntries(
                entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()),
                entry(ProducerConfig.CLIENT_ID_CONFIG, "ingestion"),
                entry(ProducerConfig.ACKS_CONFIG, "all"),
                entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                entry(ProducerConfig.LINGER_MS_CONFIG, kafka.linger().toMillis()),
                entry(ProducerConfig.BATCH_SIZE_CONFIG, PACKET),
                entry(ProducerConfig.COMPRESSION_TYPE_CONFIG, kafka.compression()),
                entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, ingest.largestMessage()),
                entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE),
                entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) REQUEST.toMillis()),
                entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, kafka.blockTimeout().toMillis()),
                entry(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, LONGEST_BACKOFF.toMillis())));
    }

    @Bean(destroyMethod = "")
    Admin admin(KafkaSettings kafka) {
        return Admin.create(kafka.client(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers(),
                AdminClientConfig.CLIENT_ID_CONFIG, "ingestion-topics",
                CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, LONGEST_BACKOFF.toMillis())));
    }

    @Bean
    KafkaClientMetrics producerMetrics(Producer<byte[], byte[]> producer) {
        return new KafkaClientMetrics(producer);
    }
}
