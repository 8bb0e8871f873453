package org.tickgrid.ingestion;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.tickgrid.market.Topic;

/**
 * Creates the topics that are missing, and watches that Kafka answers. It works in the background, so this service starts
 * while Kafka is away.
 */
@Component("kafka")
final class Topics implements HealthIndicator, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Topics.class);
    private static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration SHORT_PAUSE = Duration.ofMillis(500);

    private final Admin admin;
    private final KafkaForwarder forwarder;
    private final List<NewTopic> wanted;
    private volatile boolean complete;
    private volatile @Nullable String trouble = "not asked yet";
    private volatile @Nullable Thread watcher;

    Topics(Admin admin, KafkaForwarder forwarder, KafkaSettings kafka, IngestSettings ingest) {
        this.admin = admin;
        this.forwarder = forwarder;
        short copies = kafka.replicationFactor();
        // One copy may be lost, and acknowledged still means kept.
        Map<String, String> kept = Map.of(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "" + Math.max(1, copies - 1));
        Map<String, String> whole = new HashMap<>(kept);
        whole.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "" + ingest.largestMessage());
        wanted = List.of(
                new NewTopic(Topic.MARKET, Topic.MARKET_PARTITIONS, copies).configs(kept),
                new NewTopic(Topic.REJECTED, Topic.OTHER_PARTITIONS, copies).configs(whole),
                new NewTopic(Topic.READINGS, Topic.MARKET_PARTITIONS, copies).configs(kept),
                new NewTopic(Topic.SIGNALS, Topic.OTHER_PARTITIONS, copies).configs(kept),
                new NewTopic(Topic.TRUTH, Topic.OTHER_PARTITIONS, copies).configs(kept));
    }

    /**
     * Whether all topics have been seen and located, and none has been missed since. To send before would let Kafka create
     * them in a shape of its own.
     */
    boolean areThere() {
        return complete;
    }

    @Override
    public Health health() {
        String known = trouble;
        return known == null
                ? Health.up().build()
                : Health.down().withDetail("kafka", known).build();
    }

    @Override
    public void start() {
        Thread thread = Thread.ofVirtual().name("topics").unstarted(this::watch);
        // It ends when it is not the watcher, so it must be that before it starts.
        watcher = thread;
        thread.start();
    }

    @Override
    public void stop() {
        Thread running = watcher;
        watcher = null;
        if (running != null) {
            running.interrupt();
        }
        admin.close(Duration.ZERO);
    }

    @Override
    public boolean isRunning() {
        return watcher != null;
    }

    private void watch() {
        try {
            while (watcher == Thread.currentThread()) {
                look();
                Thread.sleep(trouble == null ? PAUSE : SHORT_PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        try {
            List<NewTopic> missing = missing();
            if (missing.isEmpty()) {
                forwarder.locate();
                complete = true;
                say(null);
            } else {
                complete = false;
                create(missing);
                trouble = "topics are being created";
            }
        } catch (ExecutionException e) {
            say(String.valueOf(e.getCause()));
        } catch (InterruptException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | KafkaException e) {
            say("no answer within " + DEADLINE.toSeconds() + " s");
        }
    }

    private List<NewTopic> missing() throws ExecutionException, InterruptedException, TimeoutException {
        Set<String> present = admin.listTopics().names().get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
        List<NewTopic> missing = new ArrayList<>(wanted);
        missing.removeIf(topic -> present.contains(topic.name()));
        return missing;
    }

    private void create(List<NewTopic> missing) throws ExecutionException, InterruptedException, TimeoutException {
        for (NewTopic topic : missing) {
            try {
                admin.createTopics(List.of(topic)).all().get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
                LOG.info("Created topic {} with {} partitions", topic.name(), topic.numPartitions());
            } catch (ExecutionException e) {
                // Another replica of this service was quicker.
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    /** Says each trouble once. */
    private void say(@Nullable String now) {
        if (now == null && trouble != null) {
            LOG.info("Kafka answers, and all topics are there");
        } else if (now != null && !now.equals(trouble)) {
            LOG.warn("Not ready: Kafka: {}", now);
        }
        trouble = now;
    }
}
