package org.tickgrid.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.tickgrid.market.Timeframe;
import org.tickgrid.market.Topic;

/** What a reader of committed records finds in topic {@code readings}. */
final class ReadingsTopic implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration DEADLINE = Duration.ofMinutes(4);
    private static final String LAST = "\"timeframe\":\"" + Timeframe.H1.label() + '"';

    private static final List<TopicPartition> PARTITIONS = IntStream.range(0, Topic.MARKET_PARTITIONS)
            .mapToObj(partition -> new TopicPartition(Topic.READINGS, partition))
            .toList();

    private final String bootstrapServers;
    private final KafkaConsumer<String, byte[]> consumer;

    ReadingsTopic(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(PARTITIONS);
        consumer.seekToBeginning(PARTITIONS);
    }

    /** Removes all that was read, so that the topic is as before the first run. */
    void clear() {
        Map<TopicPartition, RecordsToDelete> read = PARTITIONS.stream()
                .collect(Collectors.toMap(
                        Function.identity(), partition -> RecordsToDelete.beforeOffset(consumer.position(partition))));
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            admin.deleteRecords(read).all().get(DEADLINE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Topic " + Topic.READINGS + " was not cleared", e);
        }
    }

    /**
     * Reads on until each symbol's hour has closed, which is the last that is said of it, and nothing follows. A line for
     * each symbol: how many readings, and the digest of all in their order.
     */
    Map<String, String> next(List<String> symbols) {
        Map<String, Run> runs = new TreeMap<>();
        long deadline = System.nanoTime() + DEADLINE.toNanos();
        boolean quiet = false;
        while (!quiet || !areOver(runs, symbols)) {
            assertThat(System.nanoTime()).as("end of reading %s", runs).isLessThan(deadline);
            ConsumerRecords<String, byte[]> polled = consumer.poll(POLL);
            for (ConsumerRecord<String, byte[]> record : polled) {
                runs.computeIfAbsent(record.key(), symbol -> new Run()).add(record.value());
            }
            quiet = polled.isEmpty();
        }
        Map<String, String> lines = new TreeMap<>();
        runs.forEach((symbol, run) -> lines.put(Topic.READINGS + " of " + symbol, run.toString()));
        return lines;
    }

    private static boolean areOver(Map<String, Run> runs, List<String> symbols) {
        return runs.size() == symbols.size() && runs.values().stream().allMatch(run -> run.isOver);
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static final class Run {

        private final MessageDigest sha256 = sha256();
        private int readings;
        private boolean isOver;

        void add(byte[] json) {
            sha256.update(json);
            readings++;
            isOver = new String(json, UTF_8).contains(LAST);
        }

        @Override
        public String toString() {
            return readings + " sha256:" + HexFormat.of().formatHex(sha256.digest());
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
