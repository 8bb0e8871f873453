package org.tickgrid.benchmarks.engines.process;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteBufferDeserializer;
import org.tickgrid.market.Bar;
import org.tickgrid.market.BarReader;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.Topic;

/** No engine at all: threads that read their partitions, do the work and count. What any engine costs more is its own. */
public final class BareProgram implements EngineProgram {

    private static final Duration POLL = Duration.ofMillis(50);

    private BareProgram() {}

    public static void main(String... arguments) {
        EngineProgram.run(new BareProgram(), arguments);
    }

    @Override
    public Progress start(Task task) {
        for (int i = 0; i < task.parallelism(); i++) {
            List<TopicPartition> share = share(i, task.parallelism());
            Thread.ofPlatform().name("loop-" + i).start(() -> loop(task.bootstrapServers(), share));
        }
        return Progress.of(task);
    }

    private static List<TopicPartition> share(int index, int parallelism) {
        return IntStream.iterate(index, partition -> partition < Topic.MARKET_PARTITIONS, p -> p + parallelism)
                .mapToObj(partition -> new TopicPartition(Topic.MARKET, partition))
                .toList();
    }

    private static void loop(String bootstrapServers, List<TopicPartition> share) {
        BarReader reader = new BarReader();
        Map<String, SymbolReadings> symbols = new HashMap<>();
        ReadingCounter counter = ReadingCounter.create();
        try (KafkaConsumer<ByteBuffer, ByteBuffer> consumer = consumer(bootstrapServers)) {
            consumer.assign(share);
            while (true) {
                for (ConsumerRecord<ByteBuffer, ByteBuffer> raw : consumer.poll(POLL)) {
                    Bar bar = Bars.read(reader, raw.value());
                    LogPosition position = new LogPosition(raw.partition(), raw.offset());
                    counter.take(symbols.computeIfAbsent(bar.symbol(), symbol -> new SymbolReadings())
                            .next(bar, position, raw.timestamp()));
                }
            }
        } catch (RuntimeException | Error e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private static KafkaConsumer<ByteBuffer, ByteBuffer> consumer(String bootstrapServers) {
        Map<String, Object> config = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                2 * 1024 * 1024,
                ConsumerConfig.RECEIVE_BUFFER_CONFIG,
                256 * 1024,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                2_000,
                ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG,
                false);
        return new KafkaConsumer<>(config, new ByteBufferDeserializer(), new ByteBufferDeserializer());
    }
}
