package org.tickgrid.log;

import com.hazelcast.jet.RestartableException;
import com.hazelcast.jet.core.Processor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.tickgrid.market.Topic;

/** One processor's way to its partitions of topic {@code market}. */
final class LogReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration CLOSE = Duration.ofSeconds(1);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final int partitions;

    LogReader(LogSettings settings) {
        consumer = settings.newConsumer();
        partitions = countPartitions();
    }

    /** Of the topic. */
    int partitions() {
        return partitions;
    }

    /** The partitions of this processor: dealt out to members first, so that each has as many as the next. */
    List<Integer> share(Processor.Context context) {
        List<Integer> share = new ArrayList<>();
        int place = context.localProcessorIndex() * context.memberCount() + context.memberIndex();
        for (int partition = place; partition < partitions; partition += context.totalParallelism()) {
            share.add(partition);
        }
        return share;
    }

    /** Reads these partitions from now on, each from its offset. */
    void start(Map<Integer, Long> offsets) {
        consumer.assign(offsets.keySet().stream().map(LogReader::of).toList());
        offsets.forEach((partition, offset) -> {
            if (offset == 0) {
                consumer.seekToBeginning(List.of(of(partition)));
            } else {
                consumer.seek(of(partition), offset);
            }
        });
    }

    /** The next records, each partition's in order; none when none came for a moment. */
    Iterable<ConsumerRecord<byte[], byte[]>> poll() {
        return consumer.poll(POLL);
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(CLOSE));
    }

    private int countPartitions() {
        try {
            int count =
                    consumer.partitionsFor(Topic.MARKET, LogSettings.DEADLINE).size();
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
