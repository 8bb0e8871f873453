package org.tickgrid.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.hazelcast.jet.RestartableException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tickgrid.log.KafkaCluster;
import org.tickgrid.log.Log;
import org.tickgrid.log.RawRecord;
import org.tickgrid.log.RawRecords;
import org.tickgrid.log.kafka.KafkaLog;
import org.tickgrid.market.Topic;

class KafkaReaderIT {

    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final int POLLS_IN_VAIN = 40;

    @TempDir
    private static Path folder;

    private static KafkaBroker broker;
    private static Admin admin;

    private final Map<Integer, List<String>> read = new HashMap<>();
    private final Map<Integer, List<Long>> offsets = new HashMap<>();

    @BeforeAll
    static void startBroker() {
        broker = KafkaBroker.startAlone(folder);
        admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    @AfterAll
    static void closeBroker() {
        admin.close();
        broker.close();
    }

    @BeforeEach
    void createTopic() {
        Topics.create(broker.bootstrapServers());
    }

    @AfterEach
    void deleteTopic() throws Exception {
        admin.deleteTopics(List.of(Topic.MARKET)).all().get(30, TimeUnit.SECONDS);
        await().atMost(DEADLINE)
                .until(() ->
                        !admin.listTopics().names().get(30, TimeUnit.SECONDS).contains(Topic.MARKET));
    }

    @Test
    void everyRecordOfItsPartitionsIsReadOnceAndInOrder() {
        List<String> plain = write(0, 0, 30_000, "none");
        List<String> packed = write(1, 0, 30_000, "snappy");
        write(2, 0, 10, "none");
        try (Log.Reader reader = open()) {
            assertThat(reader.partitions()).isEqualTo(Topic.MARKET_PARTITIONS);
            reader.start(Map.of(0, 0L, 1, 0L));

            read(reader, 60_000);

            assertThat(read).isEqualTo(Map.of(0, plain, 1, packed));
            assertThat(offsets).isEqualTo(Map.of(0, offsets(0, 30_000), 1, offsets(0, 30_000)));
            assertThat(reader.behind()).isZero();
        }
    }

    @Test
    void readsOnFromTheMiddleOfABatchAndTellsHowFarItIsBehind() {
        List<String> all = write(0, 0, 5_000, "snappy");
        try (Log.Reader reader = open()) {
            reader.start(Map.of(0, 1_234L));

            read(reader, 1);
            assertThat(reader.behind()).isEqualTo(5_000 - 1_234 - count());
            read(reader, 5_000 - 1_234);

            assertThat(read.get(0)).isEqualTo(all.subList(1_234, 5_000));
            assertThat(offsets.get(0)).isEqualTo(offsets(1_234, 5_000));
        }
    }

    @Test
    void theKeysItShowsAreThoseOfTheRecordsThatItReadsNext() {
        write(0, 0, 5_000, "none");
        write(1, 0, 5_000, "snappy");
        try (Log.Reader reader = open()) {
            reader.start(Map.of(0, 1_234L, 1, 0L));
            int shown = 0;
            RawRecord record = new RawRecord();
            long deadline = System.nanoTime() + DEADLINE.toNanos();
            for (int read = 0; read < 10_000 - 1_234; ) {
                assertThat(System.nanoTime()).as("read by now: %d", read).isLessThan(deadline);
                RawRecords polled = requireNonNull(reader.poll());
                for (; polled.hasNext(); read++) {
                    polled.next(record);
                    List<String> keys = new ArrayList<>();
                    polled.ahead(16, (bytes, from, length) -> keys.add(new String(bytes, from, length, UTF_8)));
                    assertThat(keys).isEqualTo(keys(record.offset() + 1, keys.size()));
                    shown += keys.size();
                }
            }
            assertThat(shown).isGreaterThan(15 * (10_000 - 1_234) / 2);
        }
    }

    @Test
    void whatKafkaHasForgottenIsPassedOver() throws Exception {
        List<String> all = write(0, 0, 5_000, "none");
        admin.deleteRecords(Map.of(new TopicPartition(Topic.MARKET, 0), RecordsToDelete.beforeOffset(2_000)))
                .all()
                .get(30, TimeUnit.SECONDS);
        try (Log.Reader reader = open()) {
            reader.start(Map.of(0, 0L));

            read(reader, 3_000);

            assertThat(read.get(0)).isEqualTo(all.subList(2_000, 5_000));
            assertThat(offsets.get(0)).isEqualTo(offsets(2_000, 5_000));
        }
    }

    @Test
    void whatKafkaDoesNotHaveYetIsAskedForFromTheBeginning() {
        List<String> all = write(0, 0, 100, "none");
        try (Log.Reader reader = open()) {
            reader.start(Map.of(0, 5_000L));

            read(reader, 100);

            assertThat(read.get(0)).isEqualTo(all);
        }
    }

    @Test
    void goesOnWhenTheBrokerIsBackAfterItWasKilled() {
        List<String> all = new ArrayList<>(write(0, 0, 5_000, "none"));
        try (Log.Reader reader = open()) {
            reader.start(Map.of(0, 0L));
            read(reader, 5_000);

            broker.process().kill();
            for (int i = 0; i < POLLS_IN_VAIN; i++) {
                assertThat(requireNonNull(reader.poll()).hasNext()).isFalse();
            }
            broker.start().awaitReady();
            all.addAll(write(0, 5_000, 10_000, "none"));
            read(reader, 10_000);

            assertThat(read.get(0)).isEqualTo(all);
            assertThat(offsets.get(0)).isEqualTo(offsets(0, 10_000));
        }
    }

    @Test
    void aTopicThatWasMadeAnewIsReadFromItsBeginning() throws Exception {
        write(0, 0, 500, "none");
        try (Log.Reader reader = open()) {
            reader.start(Map.of(0, 0L));
            read(reader, 500);
            read.clear();

            deleteTopic();
            createTopic();
            List<String> anew = write(0, 0, 1_000, "none");
            read(reader, 1_000);

            assertThat(read.get(0)).isEqualTo(anew);
        }
    }

    @Test
    void withoutATopicItIsToBeOpenedAgain() throws Exception {
        deleteTopic();
        try {
            assertThatThrownBy(this::open)
                    .isInstanceOf(RestartableException.class)
                    .hasMessage("Kafka has no topic market yet");
        } finally {
            createTopic();
        }
    }

    private Log.Reader open() {
        return new KafkaLog(KafkaCluster.at(broker.bootstrapServers()), Duration.ZERO).open();
    }

    /** Reads until there are so many in all. */
    private void read(Log.Reader reader, int count) {
        RawRecord record = new RawRecord();
        long deadline = System.nanoTime() + DEADLINE.toNanos();
        while (count() < count) {
            assertThat(System.nanoTime()).as("read by now: %s", read.keySet()).isLessThan(deadline);
            RawRecords polled = requireNonNull(reader.poll());
            while (polled.hasNext()) {
                polled.next(record);
                read.computeIfAbsent(record.partition(), _ -> new ArrayList<>())
                        .add(new String(record.value(), UTF_8) + new String(record.sequence(), UTF_8));
                offsets.computeIfAbsent(record.partition(), _ -> new ArrayList<>())
                        .add(record.offset());
            }
        }
    }

    private int count() {
        return read.values().stream().mapToInt(List::size).sum();
    }

    private List<String> write(int partition, int from, int to, String compression) {
        List<String> values = new ArrayList<>();
        // A broker that was killed may not know the numbers of a producer's first records, and refuse what follows.
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "compression.type",
                compression,
                "linger.ms",
                20,
                "enable.idempotence",
                false,
                "max.in.flight.requests.per.connection",
                1);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i : IntStream.range(from, to).toArray()) {
                ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                        Topic.MARKET, partition, ("key " + i).getBytes(UTF_8), ("value " + i).getBytes(UTF_8));
                record.headers().add(Topic.SEQUENCE, ("producer/" + i).getBytes(UTF_8));
                producer.send(record);
                values.add("value " + i + "producer/" + i);
            }
        }
        return values;
    }

    private static List<String> keys(long from, int count) {
        return LongStream.range(from, from + count).mapToObj(i -> "key " + i).toList();
    }

    private static List<Long> offsets(long from, long to) {
        return LongStream.range(from, to).boxed().toList();
    }
}
