package org.tickgrid.benchmarks.engines.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tickgrid.local.KafkaBroker;
import org.tickgrid.market.Topic;

class TopicProgressIT {

    private static final int RECORDS = 1_000;
    private static final long DEADLINE_SECONDS = 30;

    @TempDir
    private Path folder;

    @Test
    void whatStandsInAnOpenTransactionIsDone() throws Exception {
        try (KafkaBroker broker = KafkaBroker.startAlone(folder)) {
            // Given
            createReadings(broker.bootstrapServers());
            TopicProgress progress = new TopicProgress(broker.bootstrapServers(), Topic.READINGS);
            await().ignoreExceptions()
                    .untilAsserted(() -> assertThat(progress.done()).isZero());
            try (KafkaProducer<byte[], byte[]> producer = transactional(broker.bootstrapServers())) {
                // When
                for (int i = 0; i < RECORDS; i++) {
                    producer.send(
                            new ProducerRecord<>(Topic.READINGS, i % Topic.MARKET_PARTITIONS, null, new byte[] {1}));
                }
                producer.flush();

                // Then
                assertThat(progress.done()).isEqualTo(RECORDS);

                // When
                producer.commitTransaction();

                // Then
                assertThat(progress.done())
                        .as("with an end mark in each partition, at most")
                        .isBetween((long) RECORDS, RECORDS + (long) Topic.MARKET_PARTITIONS);
            }
        }
    }

    private static void createReadings(String bootstrapServers) throws Exception {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(Topic.READINGS, Topic.MARKET_PARTITIONS, (short) 1)))
                    .all()
                    .get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static KafkaProducer<byte[], byte[]> transactional(String bootstrapServers) {
        KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        "progress"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
        producer.beginTransaction();
        return producer;
    }
}
