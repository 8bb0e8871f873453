package org.tickgrid.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;
import org.tickgrid.market.Topic;

/** How far topic {@code market} reaches. */
@Component
class MarketTopic {

    private final KafkaSettings kafka;

    MarketTopic(KafkaSettings kafka) {
        this.kafka = kafka;
    }

    /**
     * The oldest record of a partition.
     *
     * @param received when it was, epoch milliseconds; −1 when there is none
     */
    record Oldest(long offset, long received) {}

    /** By partition, the offset of the next record that will be written. */
    Map<Integer, Long> ends() throws ExecutionException, TimeoutException, InterruptedException {
        try (Admin admin = kafka.admin()) {
            return ask(admin, OffsetSpec.latest()).entrySet().stream()
                    .collect(Collectors.toMap(
                            end -> end.getKey().partition(),
                            end -> end.getValue().offset()));
        }
    }

    /** Of every partition. */
    List<Oldest> oldest() throws ExecutionException, TimeoutException, InterruptedException {
        try (Admin admin = kafka.admin()) {
            Map<TopicPartition, ListOffsetsResultInfo> begins = ask(admin, OffsetSpec.earliest());
            Map<TopicPartition, ListOffsetsResultInfo> records = ask(admin, OffsetSpec.forTimestamp(0));
            List<Oldest> oldest = new ArrayList<>();
            records.forEach((partition, record) -> {
                ListOffsetsResultInfo begin = begins.get(partition);
                if (begin != null) {
                    oldest.add(new Oldest(begin.offset(), record.timestamp()));
                }
            });
            return oldest;
        }
    }

    private static Map<TopicPartition, ListOffsetsResultInfo> ask(Admin admin, OffsetSpec what)
            throws ExecutionException, TimeoutException, InterruptedException {
        List<TopicPartition> partitions =
                get(admin.describeTopics(List.of(Topic.MARKET)).allTopicNames()).values().stream()
                        .flatMap(topic -> topic.partitions().stream())
                        .map(partition -> new TopicPartition(Topic.MARKET, partition.partition()))
                        .toList();
        return get(admin.listOffsets(partitions.stream().collect(Collectors.toMap(each -> each, _ -> what)))
                .all());
    }

    private static <T> T get(KafkaFuture<T> answer) throws ExecutionException, TimeoutException, InterruptedException {
        return answer.get(KafkaSettings.DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
