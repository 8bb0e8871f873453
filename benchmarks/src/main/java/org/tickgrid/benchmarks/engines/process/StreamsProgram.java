package org.tickgrid.benchmarks.engines.process;

import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.Stores;
import org.tickgrid.market.Reading;
import org.tickgrid.market.ReadingWriter;
import org.tickgrid.market.Topic;

/** The same work on Kafka Streams. */
public final class StreamsProgram implements EngineProgram {

    private static final String SOURCE = "market";
    private static final String WORK = "readings";
    private static final String SINK = "sink";

    /** Its threads share the sink's serializer. */
    private static final ThreadLocal<ReadingWriter> WRITERS = ThreadLocal.withInitial(ReadingWriter::new);

    private StreamsProgram() {}

    public static void main(String... arguments) {
        EngineProgram.run(new StreamsProgram(), arguments);
    }

    @Override
    public Progress start(Task task) {
        KafkaStreams streams = new KafkaStreams(topology(task), properties(task));
        streams.setUncaughtExceptionHandler(e -> {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
        streams.start();
        return Progress.of(task);
    }

    private static Topology topology(Task task) {
        Topology topology = new Topology()
                .addSource(SOURCE, new ByteArrayDeserializer(), new ByteArrayDeserializer(), Topic.MARKET)
                .addProcessor(WORK, () -> new StreamsWork(task.exactlyOnce()), SOURCE);
        if (task.exactlyOnce()) {
            topology.addStateStore(
                    Stores.keyValueStoreBuilder(
                                    Stores.inMemoryKeyValueStore(StreamsWork.STORE),
                                    Serdes.String(),
                                    new SymbolReadingsSerde())
                            .withCachingEnabled()
                            .withLoggingEnabled(Map.of()),
                    WORK);
        }
        return switch (task.sink()) {
            case COUNTED -> topology.addProcessor(SINK, CountingSink::new, WORK);
            case KAFKA ->
                topology.addSink(
                        SINK,
                        Topic.READINGS,
                        new StringSerializer(),
                        (String to, Reading reading) -> WRITERS.get().write(reading),
                        WORK);
            case MAPS -> throw new IllegalArgumentException("Kafka Streams has no maps");
        };
    }

    private static Properties properties(Task task) {
        Properties properties = new Properties();
        properties.putAll(Setting.values(StreamsSettings.ALL));
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "streams-" + UUID.randomUUID());
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, task.bootstrapServers());
        properties.put(StreamsConfig.STATE_DIR_CONFIG, task.folder().toString());
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, task.parallelism());
        properties.put(
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                task.exactlyOnce() ? StreamsConfig.EXACTLY_ONCE_V2 : StreamsConfig.AT_LEAST_ONCE);
        return properties;
    }

    private static final class CountingSink implements Processor<String, Reading, Void, Void> {

        private final ReadingCounter counter = ReadingCounter.create();

        @Override
        public void process(Record<String, Reading> record) {
            counter.take(record.value());
        }
    }
}
