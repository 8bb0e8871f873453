package org.tickgrid.local;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.tickgrid.market.Topic;

/** Makes the topics of a broker that may be new, where there is no ingestion that does it. */
final class Topics {

    private static final short ONE_REPLICA = 1;
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private Topics() {}

    static void create(String bootstrapServers) {
        Map<String, Object> settings = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (Admin admin = Admin.create(settings)) {
            create(admin, new NewTopic(Topic.MARKET, Topic.MARKET_PARTITIONS, ONE_REPLICA));
            create(admin, new NewTopic(Topic.READINGS, Topic.MARKET_PARTITIONS, ONE_REPLICA));
            create(admin, new NewTopic(Topic.SIGNALS, Topic.OTHER_PARTITIONS, ONE_REPLICA));
            create(admin, new NewTopic(Topic.REJECTED, Topic.OTHER_PARTITIONS, ONE_REPLICA));
        } catch (TimeoutException e) {
            throw new IllegalStateException("Kafka did not make its topics within " + DEADLINE.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Kafka made its topics", e);
        }
    }

    private static void create(Admin admin, NewTopic topic) throws InterruptedException, TimeoutException {
        try {
            admin.createTopics(List.of(topic)).all().get(DEADLINE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("Kafka could not make topic " + topic.name(), e.getCause());
            }
        }
    }
}
