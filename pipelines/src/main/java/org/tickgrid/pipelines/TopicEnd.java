package org.tickgrid.pipelines;

import com.hazelcast.jet.RestartableException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.tickgrid.log.KafkaCluster;
import org.tickgrid.market.FeedJson;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.Topic;

/** How far topic {@code readings} has come, as its last committed readings say. */
final class TopicEnd {

    private static final Duration POLL = Duration.ofMillis(50);

    /** Offsets looked at first. Most of the last ones may be marks of transactions; then more are looked at. */
    private static final long FIRST_LOOK = 64;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final long deadline = System.nanoTime() + ReadingsTopic.DEADLINE.toNanos();

    private TopicEnd(KafkaConsumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /**
     * The last offset in the log whose readings are in the topic, by partition; none for a partition without readings.
     *
     * @throws RestartableException when Kafka does not tell
     */
    static Map<Integer, Long> read(KafkaCluster kafka, Set<Integer> partitions) {
        Map<String, Object> settings = kafka.client(Map.of(
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) ReadingsTopic.DEADLINE.toMillis(),
                ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG,
                false));
        Map<Integer, Long> ends = new HashMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            TopicEnd end = new TopicEnd(consumer);
            for (int partition : partitions) {
                end.last(new TopicPartition(Topic.READINGS, partition)).ifPresent(last -> ends.put(partition, last));
            }
        } catch (KafkaException e) {
            throw new RestartableException("Kafka did not tell how far topic " + Topic.READINGS + " has come", e);
        }
        return ends;
    }

    private OptionalLong last(TopicPartition partition) {
        Collection<TopicPartition> one = List.of(partition);
        consumer.assign(one);
        consumer.seekToBeginning(one);
        long begin = consumer.position(partition);
        consumer.seekToEnd(one);
        long end = consumer.position(partition);
        OptionalLong last = OptionalLong.empty();
        long from = end;
        for (long look = FIRST_LOOK; last.isEmpty() && from > begin; look *= 4) {
            long to = from;
            from = Math.max(begin, end - look);
            last = last(partition, from, to);
        }
        return last;
    }

    private OptionalLong last(TopicPartition partition, long from, long to) {
        long last = Long.MIN_VALUE;
        consumer.seek(partition, from);
        while (consumer.position(partition) < to) {
            if (System.nanoTime() > deadline) {
                throw new RestartableException("The end of " + partition + " was not read within "
                        + ReadingsTopic.DEADLINE.toSeconds() + " s");
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                last = Math.max(last, offset(record.value()));
            }
        }
        return last == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(last);
    }

    /** The log's offset that a value tells; the least number for one that is no reading. */
    private static long offset(byte @Nullable [] value) {
        return value == null
                ? Long.MIN_VALUE
                : FeedJson.position(value).map(LogPosition::offset).orElse(Long.MIN_VALUE);
    }
}
