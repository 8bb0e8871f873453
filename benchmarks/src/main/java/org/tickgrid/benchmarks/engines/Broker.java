package org.tickgrid.benchmarks.engines;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.tickgrid.local.KafkaBroker;
import org.tickgrid.market.Topic;

/** A Kafka broker, and its topics as a benchmark wants them: what one engine left behind costs the next one nothing. */
final class Broker implements AutoCloseable {

    private static final long DEADLINE_SECONDS = 60;
    private static final Map<String, String> LOG = settings(256 << 20, -1);

    /**
     * Nobody reads what the engines make, and in a memory that is full of it the broker would not find the log. So of each
     * partition only the newest are kept.
     */
    private static final Map<String, String> RESULTS = settings(32 << 20, 32 << 20);

    private static final Map<String, String> BROKER = Map.of("log.retention.check.interval.ms", "1000");

    private final KafkaBroker broker;
    private final Admin admin;

    private Broker(KafkaBroker broker) {
        this.broker = broker;
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()));
    }

    /** @param folder for its data, which goes with it */
    static Broker start(Path folder) {
        KafkaBroker broker = KafkaBroker.startAlone(folder, BROKER);
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop-broker"));
        return new Broker(broker);
    }

    /**
     * Of a topic that keeps what it is given however old it is, for bars are, and what some engines make of them.
     *
     * @param segment bytes
     * @param kept bytes of each partition, roughly; −1 for all
     */
    private static Map<String, String> settings(int segment, int kept) {
        return Map.of(
                "file.delete.delay.ms",
                "1000",
                "retention.ms",
                "-1",
                "segment.bytes",
                Integer.toString(segment),
                "retention.bytes",
                Integer.toString(kept));
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** An empty log, and an empty topic for what is made of it. */
    void newLog() {
        delete(topics());
        create(Topic.MARKET, Topic.MARKET_PARTITIONS, LOG);
        newReadings();
    }

    /** Leaves the log alone. */
    void newReadings() {
        delete(topics().stream().filter(topic -> !topic.equals(Topic.MARKET)).toList());
        create(Topic.READINGS, Topic.MARKET_PARTITIONS, RESULTS);
        create(Topic.REJECTED, Topic.OTHER_PARTITIONS, RESULTS);
    }

    private Collection<String> topics() {
        return get(admin.listTopics().names()).stream()
                .filter(topic -> !topic.startsWith("__"))
                .collect(Collectors.toSet());
    }

    private void delete(Collection<String> topics) {
        get(admin.deleteTopics(topics).all());
    }

    /** A topic that was just deleted may still be there for a moment. */
    private void create(String topic, int partitions, Map<String, String> settings) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
        while (true) {
            try {
                get(admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1).configs(settings)))
                        .all());
                awaitLeader(topic, partitions);
                return;
            } catch (TopicExistsException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                Thread.yield();
            }
        }
    }

    /**
     * Asks each partition for its end, which only its leader can tell, until the broker has heard of all of them. Who writes
     * before there is one may never again find the order of its batches.
     */
    private void awaitLeader(String topic, int partitions) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
        while (true) {
            try {
                get(admin.listOffsets(IntStream.range(0, partitions)
                                .mapToObj(partition -> new TopicPartition(topic, partition))
                                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest())))
                        .all());
                return;
            } catch (UnknownTopicOrPartitionException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                Thread.yield();
            }
        }
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (TimeoutException e) {
            throw new IllegalStateException("Kafka did not answer within " + DEADLINE_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Kafka worked on its topics", e);
        }
    }

    @Override
    public void close() {
        admin.close();
        broker.close();
    }
}
