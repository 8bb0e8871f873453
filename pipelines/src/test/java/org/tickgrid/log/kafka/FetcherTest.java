package org.tickgrid.log.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.ClientRequest;
import org.apache.kafka.clients.MockClient;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicIdPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.message.FetchRequestData.FetchPartition;
import org.apache.kafka.common.message.FetchResponseData.EpochEndOffset;
import org.apache.kafka.common.message.FetchResponseData.PartitionData;
import org.apache.kafka.common.message.ListOffsetsResponseData;
import org.apache.kafka.common.message.ListOffsetsResponseData.ListOffsetsPartitionResponse;
import org.apache.kafka.common.message.ListOffsetsResponseData.ListOffsetsTopicResponse;
import org.apache.kafka.common.message.MetadataResponseData;
import org.apache.kafka.common.message.MetadataResponseData.MetadataResponseBroker;
import org.apache.kafka.common.message.MetadataResponseData.MetadataResponsePartition;
import org.apache.kafka.common.message.MetadataResponseData.MetadataResponseTopic;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.record.internal.MemoryRecords;
import org.apache.kafka.common.record.internal.SimpleRecord;
import org.apache.kafka.common.requests.FetchRequest;
import org.apache.kafka.common.requests.FetchResponse;
import org.apache.kafka.common.requests.ListOffsetsResponse;
import org.apache.kafka.common.requests.MetadataResponse;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.LogContext;
import org.apache.kafka.common.utils.MockTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tickgrid.log.RawRecord;

class FetcherTest {

    private static final String TOPIC = "market";
    private static final Duration POLL = Duration.ofMillis(50);
    private static final int FIRST_BROKER = 1;
    private static final int SECOND_BROKER = 2;

    private final MockTime time = new MockTime(1);
    private final MockClient client = new MockClient(time);
    private final ConsumerConfig config = new ConsumerConfig(Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            "127.0.0.1:1",
            ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
            ByteArrayDeserializer.class,
            ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
            ByteArrayDeserializer.class));
    private final TopicMetadata topic = new TopicMetadata(config, TOPIC, new LogContext());
    private final Fetcher fetcher = new Fetcher(client, topic, config, time);

    private Uuid id = Uuid.randomUuid();

    @BeforeEach
    void leadersAreKnown() {
        leaders(5, FIRST_BROKER, SECOND_BROKER);
    }

    @AfterEach
    void close() {
        fetcher.close();
    }

    @Test
    void asksEachLeaderForWhatItHasAndOneQuestionAtATime() {
        fetcher.start(Map.of(0, 10L, 1, 20L));

        fetcher.poll(POLL);
        fetcher.poll(POLL);

        assertThat(questions()).containsExactlyInAnyOrder("1: 0 from 10", "2: 1 from 20");
    }

    @Test
    void readsOnBehindWhatHasCome() {
        fetcher.start(Map.of(0, 10L));
        fetcher.poll(POLL);

        answer(FIRST_BROKER, partition(0, records(10, 3)));

        assertThat(offsets(fetcher.poll(POLL))).containsExactly(10L, 11L, 12L);
        fetcher.poll(POLL);
        assertThat(questions()).containsExactly("1: 0 from 13 after epoch 5");
    }

    @Test
    void asksForMoreAtOnceWhenMuchHasCome() {
        fetcher.start(Map.of(0, 0L));
        fetcher.poll(POLL);

        answer(FIRST_BROKER, partition(0, records(0, 1_000)));
        List<FetchedPartition> much = fetcher.poll(POLL);

        assertThat(questions()).containsExactly("1: 0 from 1000 after epoch 5");
        assertThat(fetcher.arrived()).isEmpty();
        answer(FIRST_BROKER, partition(0, records(1_000, 2)));
        assertThat(offsets(fetcher.arrived())).containsExactly(1_000L, 1_001L);
        assertThat(questions()).isEmpty();
        assertThat(offsets(much)).hasSize(1_000);
    }

    @Test
    void whereALeaderMovedToItIsAskedThereForTheSame() {
        fetcher.start(Map.of(0, 10L));
        fetcher.poll(POLL);

        answer(FIRST_BROKER, partition(0, Errors.NOT_LEADER_OR_FOLLOWER));
        fetcher.poll(POLL);
        leaders(6, SECOND_BROKER, SECOND_BROKER);
        time.sleep(1_000);
        fetcher.poll(POLL);

        assertThat(questions()).containsExactly("2: 0 from 10");
        answer(SECOND_BROKER, partition(0, records(10, 1)));
        assertThat(offsets(fetcher.poll(POLL))).containsExactly(10L);
    }

    @Test
    void aPartitionThatMovesWhileItIsAskedForIsNotAskedForTwice() {
        fetcher.start(Map.of(0, 10L));
        fetcher.poll(POLL);

        leaders(6, SECOND_BROKER, SECOND_BROKER);
        fetcher.poll(POLL);

        assertThat(questions()).containsExactly("1: 0 from 10");
        answer(FIRST_BROKER, partition(0, records(10, 2)));
        assertThat(offsets(fetcher.poll(POLL))).containsExactly(10L, 11L);
        fetcher.poll(POLL);
        assertThat(questions()).containsExactly("2: 0 from 12 after epoch 5");
    }

    @Test
    void whoIsGoneBeforeTheAnswerIsAskedAgain() {
        fetcher.start(Map.of(0, 10L));
        fetcher.poll(POLL);

        client.disconnect(Integer.toString(FIRST_BROKER));
        fetcher.poll(POLL);
        fetcher.poll(POLL);

        assertThat(questions()).containsExactly("1: 0 from 10");
    }

    @Test
    void whatIsWrongForAWhileIsAskedAgainAfterARest() {
        fetcher.start(Map.of(0, 10L));
        fetcher.poll(POLL);

        answer(FIRST_BROKER, partition(0, Errors.UNKNOWN_SERVER_ERROR));
        fetcher.poll(POLL);
        assertThat(questions()).isEmpty();
        time.sleep(1_000);
        fetcher.poll(POLL);

        assertThat(questions()).containsExactly("1: 0 from 10");
    }

    @Test
    void whatStaysWrongIsAFaultThatNamesThePlace() {
        fetcher.start(Map.of(0, 10L));
        fetcher.poll(POLL);

        answer(FIRST_BROKER, partition(0, Errors.TOPIC_AUTHORIZATION_FAILED));

        assertThatThrownBy(() -> fetcher.poll(POLL))
                .isInstanceOf(KafkaException.class)
                .hasMessage("Partition 0 of market cannot be read at offset 10: Topic authorization failed.");
    }

    @Test
    void anOffsetThatIsNotThereLeadsToTheFirstThatIs() {
        fetcher.start(Map.of(0, 10L));
        fetcher.poll(POLL);

        answer(FIRST_BROKER, partition(0, Errors.OFFSET_OUT_OF_RANGE));
        fetcher.poll(POLL);
        ClientRequest question = client.requests().remove();
        assertThat(question.apiKey()).isEqualTo(ApiKeys.LIST_OFFSETS);
        client.respondToRequest(question, first(0, 700));
        fetcher.poll(POLL);

        assertThat(questions()).containsExactly("1: 0 from 700");
    }

    @Test
    void whereAnElectionLostRecordsItGoesBackToWhereTheLogsPart() {
        fetcher.start(Map.of(0, 10L));
        fetcher.poll(POLL);
        answer(FIRST_BROKER, partition(0, records(10, 5)));
        fetcher.poll(POLL);
        fetcher.poll(POLL);
        assertThat(questions()).containsExactly("1: 0 from 15 after epoch 5");

        answer(
                FIRST_BROKER,
                new PartitionData()
                        .setPartitionIndex(0)
                        .setDivergingEpoch(new EpochEndOffset().setEpoch(4).setEndOffset(12)));
        fetcher.poll(POLL);

        assertThat(questions()).containsExactly("1: 0 from 12 after epoch 4");
    }

    @Test
    void aTopicThatWasMadeAnewIsReadFromItsBeginning() {
        fetcher.start(Map.of(0, 10L));
        fetcher.poll(POLL);
        answer(FIRST_BROKER, partition(0, Errors.UNKNOWN_TOPIC_ID));
        fetcher.poll(POLL);

        id = Uuid.randomUuid();
        leaders(0, FIRST_BROKER, FIRST_BROKER);
        time.sleep(1_000);
        fetcher.poll(POLL);

        assertThat(questions()).containsExactly("1: 0 from 0");
    }

    @Test
    void tellsHowFarItIsBehind() {
        fetcher.start(Map.of(0, 10L));
        fetcher.poll(POLL);
        answer(FIRST_BROKER, partition(0, records(10, 3)).setHighWatermark(100));
        fetcher.poll(POLL);
        assertThat(fetcher.behind()).isEqualTo(87);
    }

    /** What brokers are asked, which answers nobody yet. */
    private List<String> questions() {
        List<String> asked = new ArrayList<>();
        for (ClientRequest request : client.requests()) {
            FetchRequest question = (FetchRequest) request.requestBuilder().build();
            question.data()
                    .topics()
                    .forEach(one -> one.partitions()
                            .forEach(partition -> asked.add(request.destination() + ": " + text(partition))));
        }
        return asked;
    }

    private static String text(FetchPartition partition) {
        String epoch = partition.lastFetchedEpoch() < 0 ? "" : " after epoch " + partition.lastFetchedEpoch();
        return partition.partition() + " from " + partition.fetchOffset() + epoch;
    }

    private void answer(int broker, PartitionData answer) {
        ClientRequest question = client.requests().stream()
                .filter(request -> request.destination().equals(Integer.toString(broker)))
                .findFirst()
                .orElseThrow();
        LinkedHashMap<TopicIdPartition, PartitionData> answers = new LinkedHashMap<>();
        answers.put(new TopicIdPartition(id, answer.partitionIndex(), TOPIC), answer);
        client.respondToRequest(question, FetchResponse.of(Errors.NONE, 0, 0, answers, List.of()));
    }

    private static PartitionData partition(int partition, Errors error) {
        return new PartitionData().setPartitionIndex(partition).setErrorCode(error.code());
    }

    private static PartitionData partition(int partition, MemoryRecords records) {
        return new PartitionData().setPartitionIndex(partition).setRecords(records);
    }

    private static MemoryRecords records(long offset, int count) {
        SimpleRecord[] records = IntStream.range(0, count)
                .mapToObj(i -> new SimpleRecord("value".getBytes(UTF_8)))
                .toArray(SimpleRecord[]::new);
        return MemoryRecords.withRecords(offset, Compression.NONE, 5, records);
    }

    private static ListOffsetsResponse first(int partition, long offset) {
        return new ListOffsetsResponse(new ListOffsetsResponseData()
                .setTopics(List.of(new ListOffsetsTopicResponse()
                        .setName(TOPIC)
                        .setPartitions(List.of(new ListOffsetsPartitionResponse()
                                .setPartitionIndex(partition)
                                .setOffset(offset))))));
    }

    private static List<Long> offsets(List<FetchedPartition> fetched) {
        List<Long> offsets = new ArrayList<>();
        RawRecord record = new RawRecord();
        for (FetchedPartition partition : fetched) {
            while (partition.hasNext()) {
                partition.next(record);
                offsets.add(record.offset());
            }
        }
        return offsets;
    }

    /** Tells who leads partitions 0 and 1. */
    private void leaders(int epoch, int... brokers) {
        MetadataResponseTopic told = new MetadataResponseTopic().setName(TOPIC).setTopicId(id);
        for (int i = 0; i < brokers.length; i++) {
            told.partitions()
                    .add(new MetadataResponsePartition()
                            .setPartitionIndex(i)
                            .setLeaderId(brokers[i])
                            .setLeaderEpoch(epoch)
                            .setReplicaNodes(List.of(FIRST_BROKER, SECOND_BROKER))
                            .setIsrNodes(List.of(FIRST_BROKER, SECOND_BROKER)));
        }
        MetadataResponseData data = new MetadataResponseData();
        for (Node node : List.of(new Node(FIRST_BROKER, "one", 1), new Node(SECOND_BROKER, "two", 1))) {
            data.brokers()
                    .add(new MetadataResponseBroker()
                            .setNodeId(node.id())
                            .setHost(node.host())
                            .setPort(node.port()));
        }
        data.topics().add(told);
        topic.updateWithCurrentRequestVersion(
                new MetadataResponse(data, ApiKeys.METADATA.latestVersion()), false, time.milliseconds());
    }
}
