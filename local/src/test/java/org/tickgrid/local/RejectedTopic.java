package org.tickgrid.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.tickgrid.market.Topic;

/** What jobs could not take, as topic {@code rejected} tells it. */
final class RejectedTopic implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, String> reasons = new HashMap<>();

    private RejectedTopic(KafkaConsumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    static RejectedTopic fromNowOn(String bootstrapServers) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topic.REJECTED).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return new RejectedTopic(consumer);
    }

    /** So far, by the record's place in topic {@code market}: {@code partition:offset}. */
    Map<String, String> reasons() {
        for (ConsumerRecord<String, byte[]> rejected : consumer.poll(POLL)) {
            String reason = new String(
                    rejected.headers().lastHeader(Topic.REJECTED_REASON).value(), UTF_8);
            reasons.put(rejected.key(), reason);
        }
        return reasons;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
