package org.tickgrid.log.kafka;

import java.util.List;
import org.apache.kafka.clients.ClientUtils;
import org.apache.kafka.clients.Metadata;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.internals.ClusterResourceListeners;
import org.apache.kafka.common.requests.MetadataRequest;
import org.apache.kafka.common.utils.LogContext;

/** Who leads the partitions of one topic. Kafka's client keeps it up to date. */
final class TopicMetadata extends Metadata {

    private final String name;
    private Uuid id = Uuid.ZERO_UUID;

    TopicMetadata(ConsumerConfig config, String name, LogContext log) {
        super(
                config.getLong(ConsumerConfig.RETRY_BACKOFF_MS_CONFIG),
                config.getLong(ConsumerConfig.RETRY_BACKOFF_MAX_MS_CONFIG),
                config.getLong(ConsumerConfig.METADATA_MAX_AGE_CONFIG),
                log,
                new ClusterResourceListeners());
        this.name = name;
        bootstrap(ClientUtils.parseAndValidateAddresses(config));
    }

    @Override
    protected MetadataRequest.Builder newMetadataRequestBuilder() {
        return MetadataRequest.Builder.forTopicNames(List.of(name), false);
    }

    String name() {
        return name;
    }

    /** The newest that is known; zero before any is, and where brokers are so old that they have none. */
    Uuid id() {
        id = topicIds().getOrDefault(name, id);
        return id;
    }

    /** Whether a broker has told anything yet. */
    boolean isKnown() {
        return lastSuccessfulUpdate() > 0;
    }

    /** How many it has; 0 when there is no such topic. */
    int partitions() {
        Integer count = fetch().partitionCountForTopic(name);
        return count == null ? 0 : count;
    }

    /** Its leader and that one's epoch; no leader when none is known. */
    LeaderAndEpoch leader(int partition) {
        return currentLeader(partition(partition));
    }

    TopicPartition partition(int partition) {
        return new TopicPartition(name, partition);
    }
}
