package org.tickgrid.log;

import com.hazelcast.jet.RestartableException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.tickgrid.market.Topic;

/** One processor's way to its partitions of topic {@code market}. */
final class KafkaReader implements Log.Reader {

    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration CLOSE = Duration.ofSeconds(1);

    private final KafkaConsumer<ByteBuffer, ByteBuffer> consumer;
    private final Rest rest;
    private final int partitions;

    /** Records of the last poll. */
    private int last;

    /** @throws RestartableException when Kafka does not answer, or has no such topic yet */
    KafkaReader(KafkaConsumer<ByteBuffer, ByteBuffer> consumer, Rest rest) {
        this.consumer = consumer;
        this.rest = rest;
        this.partitions = countPartitions();
    }

    @Override
    public int partitions() {
        return partitions;
    }

    @Override
    public void start(Map<Integer, Long> offsets) {
        consumer.assign(offsets.keySet().stream().map(KafkaReader::of).toList());
        offsets.forEach((partition, offset) -> {
            if (offset == 0) {
                consumer.seekToBeginning(List.of(of(partition)));
            } else {
                consumer.seek(of(partition), offset);
            }
        });
    }

    @Override
    public Iterable<ConsumerRecord<ByteBuffer, ByteBuffer>> poll() {
        if (last > 0 && last < Flow.MUCH) {
            rest.take();
        }
        ConsumerRecords<ByteBuffer, ByteBuffer> polled = consumer.poll(POLL);
        last = polled.count();
        return all(polled);
    }

    /** In one list, for most polls bring records of one partition, and of many thousands a second each turn of a loop counts. */
    private static List<ConsumerRecord<ByteBuffer, ByteBuffer>> all(ConsumerRecords<ByteBuffer, ByteBuffer> polled) {
        List<ConsumerRecord<ByteBuffer, ByteBuffer>> all = new ArrayList<>(polled.count());
        for (TopicPartition partition : polled.partitions()) {
            all.addAll(polled.records(partition));
        }
        return all;
    }

    @Override
    public long behind() {
        return consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(CLOSE));
    }

    private int countPartitions() {
        try {
            int count = consumer.partitionsFor(Topic.MARKET, KafkaLog.DEADLINE).size();
            if (count == 0) {
                throw new RestartableException("Kafka has no topic " + Topic.MARKET + " yet");
            }
            return count;
        } catch (KafkaException e) {
            close();
            throw new RestartableException("Kafka did not tell the partitions of topic " + Topic.MARKET, e);
        }
    }

    private static TopicPartition of(int partition) {
        return new TopicPartition(Topic.MARKET, partition);
    }
}
