package org.tickgrid.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hazelcast.jet.RestartableException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tickgrid.log.KafkaCluster;
import org.tickgrid.log.Outlet;
import org.tickgrid.market.Candle;
import org.tickgrid.market.FeedJson;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Timeframe;
import org.tickgrid.market.Topic;
import org.tickgrid.pipelines.KafkaSink;

/** What a reader of committed records finds when writers of topic {@code readings} end at the worst moments. */
class ExactlyOnceIT {

    private static final Duration POLL = Duration.ofMillis(200);

    @TempDir
    private static Path folder;

    private static KafkaBroker broker;
    private static int partitionsUsed;

    private final List<Outlet> opened = new ArrayList<>();
    private Outlet.Factory topic;
    private int partition;

    @BeforeAll
    static void startBroker() throws Exception {
        broker = KafkaBroker.startAlone(folder);
        Topics.create(broker.bootstrapServers());
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void takeAPartitionThatNoTestHasWrittenTo() {
        topic = KafkaSink.readings(KafkaCluster.at(broker.bootstrapServers()), true);
        partition = partitionsUsed++;
    }

    @AfterEach
    void closeAll() {
        opened.forEach(Outlet::close);
    }

    @Test
    void aRunThatBeginsAgainLeavesOutWhatIsThere() {
        Outlet first = newRun();
        take(first, 0, 10);
        first.secure();

        Outlet second = newRun();
        take(second, 4, 15);
        second.secure();

        assertThat(offsets()).containsExactlyElementsOf(range(0, 15));
    }

    @Test
    void whatWasSentAndNotSecuredIsNotThereAndIsWrittenByTheNextRun() {
        Outlet first = newRun();
        take(first, 0, 10);
        first.secure();
        take(first, 10, 20);
        first.close();

        Outlet second = newRun();
        assertThat(offsets()).containsExactlyElementsOf(range(0, 10));
        take(second, 0, 25);
        second.secure();

        assertThat(offsets()).containsExactlyElementsOf(range(0, 25));
    }

    @Test
    void aWriterThatWasTakenForDeadAndWasNotCanWriteNothingMore() {
        Outlet sleeper = newRun();
        take(sleeper, 0, 10);
        sleeper.secure();
        take(sleeper, 10, 20);

        Outlet next = newRun();
        take(next, 5, 30);
        next.secure();

        assertThatThrownBy(() -> {
                    take(sleeper, 20, 40);
                    sleeper.secure();
                })
                .isInstanceOf(RestartableException.class);
        assertThat(offsets()).containsExactlyElementsOf(range(0, 30));
    }

    @Test
    void aRunWithFewerReadersEndsTheWritersOfAllFormerOnes() {
        topic.prepare();
        Outlet high = open(7);
        take(high, 0, 10);
        high.secure();

        topic.prepare();
        assertThatThrownBy(() -> {
                    take(high, 10, 20);
                    high.secure();
                })
                .isInstanceOf(RestartableException.class);
        Outlet low = open(0);
        take(low, 8, 12);
        low.secure();

        assertThat(offsets()).containsExactlyElementsOf(range(0, 12));
    }

    @Test
    void manyEmptyEndsOfTransactionsDoNotHideTheLastReading() {
        Outlet first = newRun();
        take(first, 0, 3);
        first.secure();
        for (int i = 0; i < 40; i++) {
            Outlet given = newRun();
            take(given, 3, 4);
            given.close();
        }

        Outlet last = newRun();
        take(last, 0, 5);
        last.secure();

        assertThat(offsets()).containsExactlyElementsOf(range(0, 5));
    }

    @Test
    void garbageInTheTopicStopsNobody() throws Exception {
        Outlet first = newRun();
        take(first, 0, 3);
        first.secure();
        try (KafkaProducer<byte[], byte[]> other = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (byte[] garbage : new byte[][] {{1, 2, 3}, {}, null}) {
                other.send(new ProducerRecord<>(Topic.READINGS, partition, null, garbage))
                        .get();
            }
        }

        Outlet second = newRun();
        take(second, 0, 5);
        second.secure();

        assertThat(offsets()).containsExactlyElementsOf(range(0, 5));
    }

    private Outlet newRun() {
        topic.prepare();
        return open(0);
    }

    private Outlet open(int reader) {
        Outlet outlet = topic.open(reader);
        opened.add(outlet);
        outlet.start(Set.of(partition));
        return outlet;
    }

    private void take(Outlet outlet, long from, long to) {
        LongStream.range(from, to).mapToObj(this::reading).forEach(outlet::take);
    }

    private Reading reading(long offset) {
        Candle candle = new Candle("ACME", Timeframe.TICK, offset, offset, 1, 1, 1, 1, 1, 1);
        return new Reading(
                candle, true, new String[0], new int[0], new double[0], new LogPosition(partition, offset), offset);
    }

    private static List<Long> range(long from, long to) {
        return LongStream.range(from, to).boxed().toList();
    }

    /** The log's offsets that committed readings tell, in the order of the topic. */
    private List<Long> offsets() {
        TopicPartition from = new TopicPartition(Topic.READINGS, partition);
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        broker.bootstrapServers(),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(from));
            consumer.seekToEnd(List.of(from));
            long end = consumer.position(from);
            consumer.seekToBeginning(List.of(from));
            List<Long> offsets = new ArrayList<>();
            IntStream.iterate(0, i -> i < 100 && consumer.position(from) < end, i -> i + 1)
                    .forEach(_ -> consumer.poll(POLL)
                            .forEach(record -> position(record).forEach(position -> offsets.add(position.offset()))));
            return offsets;
        }
    }

    private static Stream<LogPosition> position(ConsumerRecord<byte[], byte[]> record) {
        return record.value() == null ? Stream.empty() : FeedJson.position(record.value()).stream();
    }
}
