package org.tickgrid.benchmarks.engines;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.tickgrid.market.Topic;

/** The readings that an engine has committed, each symbol's in order. */
final class CommittedReadings {

    private static final Duration POLL = Duration.ofMillis(500);

    /** How long one more than expected is waited for. */
    private static final Duration SURPLUS = Duration.ofSeconds(7);

    private final Map<String, List<byte[]>> bySymbol = new HashMap<>();
    private long count;

    void add(String symbol, byte[] reading) {
        bySymbol.computeIfAbsent(symbol, s -> new ArrayList<>()).add(reading);
        count++;
    }

    long count() {
        return count;
    }

    /**
     * Reads until there are as many as expected, and then whether there are more.
     *
     * @param goOn whether there is hope
     */
    static CommittedReadings read(String bootstrapServers, long expected, Duration longest, BooleanSupplier goOn) {
        CommittedReadings readings = new CommittedReadings();
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(IntStream.range(0, Topic.MARKET_PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(Topic.READINGS, partition))
                    .toList());
            long deadline = System.nanoTime() + longest.toNanos();
            while (readings.count < expected && System.nanoTime() < deadline && goOn.getAsBoolean()) {
                readings.poll(consumer);
            }
            deadline = System.nanoTime() + SURPLUS.toNanos();
            while (readings.count == expected && System.nanoTime() < deadline) {
                readings.poll(consumer);
            }
        }
        return readings;
    }

    private void poll(KafkaConsumer<String, byte[]> consumer) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
            add(record.key(), record.value());
        }
    }

    /** The first difference to others, in words; empty when they are the same, byte for byte. */
    Optional<String> difference(CommittedReadings others) {
        TreeSet<String> symbols = new TreeSet<>(bySymbol.keySet());
        symbols.addAll(others.bySymbol.keySet());
        return symbols.stream()
                .flatMap(symbol -> difference(symbol, others).stream())
                .findFirst();
    }

    private Optional<String> difference(String symbol, CommittedReadings others) {
        List<byte[]> ours = bySymbol.getOrDefault(symbol, List.of());
        List<byte[]> theirs = others.bySymbol.getOrDefault(symbol, List.of());
        for (int i = 0; i < Math.max(ours.size(), theirs.size()); i++) {
            String our = text(ours, i);
            String their = text(theirs, i);
            if (!our.equals(their)) {
                return Optional.of("reading " + i + " of " + symbol + " is " + our + " against " + their);
            }
        }
        return Optional.empty();
    }

    private static String text(List<byte[]> readings, int i) {
        return i < readings.size() ? new String(readings.get(i), UTF_8) : "missing";
    }
}
