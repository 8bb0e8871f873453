package org.tickgrid.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.jet.core.JobStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tickgrid.grid.GridMap;
import org.tickgrid.log.Tally;
import org.tickgrid.market.Bar;
import org.tickgrid.market.MarketJson;
import org.tickgrid.market.Topic;

/** Whoever can write to Kafka needs no front door: what he writes there must stop nobody. */
@ExtendWith(RunningGrid.class)
class GarbageIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Set<String> JOBS = Set.of("indicators", "signals", "performance");

    /** Nearly all that a broker takes in one record. */
    private static final int HUGE = 1_048_000;

    @Test
    void isRejectedWithItsPlaceAndAReasonAndWhatFollowsInItsPartitionIsTaken(LocalGrid grid) throws Exception {
        HazelcastInstance client = grid.connect();
        try (RejectedTopic rejected = RejectedTopic.fromNowOn(grid.bootstrapServers());
                KafkaProducer<byte[], byte[]> kafka = producer(grid.bootstrapServers())) {
            // Given
            JobCounts counts = new JobCounts(client);
            long before = counts.of("indicators", Tally.INVALID);
            List<String> places = new ArrayList<>();

            // When
            for (int partition = 0; partition < Topic.MARKET_PARTITIONS; partition++) {
                for (ProducerRecord<byte[], byte[]> garbage : garbage(partition)) {
                    RecordMetadata written = kafka.send(garbage).get();
                    places.add(written.partition() + ":" + written.offset());
                }
                kafka.send(good(partition));
            }
            kafka.flush();

            // Then
            await().atMost(SOON).untilAsserted(() -> {
                assertThat(rejected.reasons().keySet()).containsAll(places);
                IntStream.range(0, Topic.MARKET_PARTITIONS)
                        .forEach(partition -> assertThat(
                                        GridMap.PERFORMANCE.in(client).get(symbolOf(partition)))
                                .as("behind the garbage in partition %d", partition)
                                .isNotNull());
                assertThat(counts.of("indicators", Tally.INVALID) - before).isEqualTo(places.size());
            });
            assertThat(places)
                    .allSatisfy(
                            place -> assertThat(rejected.reasons().get(place)).isNotBlank());
            assertThat(JOBS)
                    .allSatisfy(job -> assertThat(client.getJet().getJob(job))
                            .extracting(found -> found == null ? null : found.getStatus())
                            .isEqualTo(JobStatus.RUNNING));
        } finally {
            client.shutdown();
        }
    }

    private static List<ProducerRecord<byte[], byte[]>> garbage(int partition) {
        String own = symbolOf(partition);
        String other = symbolOf((partition + 1) % Topic.MARKET_PARTITIONS);
        byte[] truncated = bar(own);
        List<ProducerRecord<byte[], byte[]>> garbage = new ArrayList<>(List.of(
                record(partition, null, "no key, no record".getBytes(UTF_8)),
                record(partition, own, null),
                record(partition, own, new byte[0]),
                record(partition, own, noise(500)),
                record(partition, own, Arrays.copyOf(truncated, truncated.length / 2)),
                record(partition, own, bar(other)),
                record(partition, other, bar(other)),
                record(partition, own, "[".repeat(10_000).getBytes(UTF_8))));
        if (partition == 0) {
            garbage.add(record(partition, own, noise(HUGE)));
        }
        return garbage;
    }

    /** But for the number of its producer, which is none. */
    private static ProducerRecord<byte[], byte[]> good(int partition) {
        String own = symbolOf(partition);
        ProducerRecord<byte[], byte[]> good = record(partition, own, bar(own));
        good.headers().add(Topic.SEQUENCE, null);
        return good;
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(7).nextBytes(noise);
        return noise;
    }

    private static byte[] bar(String symbol) {
        return MarketJson.write(Bar.trade(symbol, System.currentTimeMillis(), 10, 1));
    }

    private static ProducerRecord<byte[], byte[]> record(int partition, @Nullable String key, byte @Nullable [] value) {
        return new ProducerRecord<>(Topic.MARKET, partition, key == null ? null : key.getBytes(UTF_8), value);
    }

    /** A symbol that has its place there. */
    private static String symbolOf(int partition) {
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> "GARBAGE" + i)
                .filter(symbol ->
                        Utils.toPositive(Utils.murmur2(symbol.getBytes(UTF_8))) % Topic.MARKET_PARTITIONS == partition)
                .findFirst()
                .orElseThrow();
    }

    private static KafkaProducer<byte[], byte[]> producer(String bootstrapServers) {
        return new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
