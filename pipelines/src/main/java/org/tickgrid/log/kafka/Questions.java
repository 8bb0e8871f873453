package org.tickgrid.log.kafka;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.message.ListOffsetsRequestData.ListOffsetsPartition;
import org.apache.kafka.common.message.ListOffsetsRequestData.ListOffsetsTopic;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.requests.FetchMetadata;
import org.apache.kafka.common.requests.FetchRequest;
import org.apache.kafka.common.requests.ListOffsetsRequest;

/** What a broker is asked about partitions that it leads. */
final class Questions {

    private static final short LAST_VERSION_WITHOUT_IDS = 12;

    private final TopicMetadata topic;
    private final ConsumerConfig config;

    Questions(TopicMetadata topic, ConsumerConfig config) {
        this.topic = topic;
        this.config = config;
    }

    /**
     * What comes next: as much as the settings of a consumer say, at the latest after the time that they say. Partitions that
     * stand first are answered first.
     */
    FetchRequest.Builder next(List<Position> about) {
        Uuid id = topic.id();
        Map<TopicPartition, FetchRequest.PartitionData> partitions = new LinkedHashMap<>();
        for (Position position : about) {
            partitions.put(
                    topic.partition(position.partition),
                    new FetchRequest.PartitionData(
                            id,
                            position.next,
                            FetchRequest.INVALID_LOG_START_OFFSET,
                            config.getInt(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG),
                            topic.leader(position.partition).epoch,
                            position.epoch));
        }
        return FetchRequest.Builder.forConsumer(
                        id.equals(Uuid.ZERO_UUID) ? LAST_VERSION_WITHOUT_IDS : ApiKeys.FETCH.latestVersion(),
                        config.getInt(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG),
                        config.getInt(ConsumerConfig.FETCH_MIN_BYTES_CONFIG),
                        partitions)
                .setMaxBytes(config.getInt(ConsumerConfig.FETCH_MAX_BYTES_CONFIG))
                .metadata(FetchMetadata.LEGACY);
    }

    /** Where they begin. */
    ListOffsetsRequest.Builder first(List<Position> about) {
        List<ListOffsetsPartition> partitions = about.stream()
                .map(position -> new ListOffsetsPartition()
                        .setPartitionIndex(position.partition)
                        .setTimestamp(ListOffsetsRequest.EARLIEST_TIMESTAMP))
                .toList();
        return ListOffsetsRequest.Builder.forConsumer(false, IsolationLevel.READ_UNCOMMITTED)
                .setTargetTimes(
                        List.of(new ListOffsetsTopic().setName(topic.name()).setPartitions(partitions)));
    }
}
