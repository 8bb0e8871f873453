package org.tickgrid.member;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.tickgrid.log.KafkaCluster;

/**
 * How the jobs reach Kafka.
 *
 * @param bootstrapServers {@code host:port} with commas between
 * @param readings whether every closed reading also goes to topic {@code readings}, and how
 * @param properties more of what Kafka's clients take, such as {@code ssl.truststore.location}; what the jobs need for their
 *     promises stays as it is
 */
@ConfigurationProperties("tickgrid.kafka")
record KafkaSettings(
        String bootstrapServers,
        @DefaultValue("none") Readings readings,
        @DefaultValue Map<String, String> properties) {

    /** What topic {@code readings} gets. */
    enum Readings {
        NONE,
        AT_LEAST_ONCE,
        EXACTLY_ONCE
    }

    private static final Logger LOG = LoggerFactory.getLogger(KafkaSettings.class);
    /** How long Kafka may take to answer a question. */
    static final Duration DEADLINE = Duration.ofSeconds(5);

    KafkaCluster cluster() {
        return new KafkaCluster(bootstrapServers, properties);
    }

    /** The caller closes it. */
    Admin admin() {
        int millis = (int) DEADLINE.toMillis();
        return Admin.create(cluster()
                .client(Map.of(
                        AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG,
                        false,
                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        millis,
                        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        millis)));
    }

    /** Passwords may be among the properties, so they stay unsaid. */
    @Override
    public String toString() {
        return "KafkaSettings[" + cluster() + ", readings=" + readings + "]";
    }

    /** Whether Kafka is there and has a topic that a job reads. Ingestion makes them. */
    boolean has(String topic) {
        try (Admin admin = admin()) {
            boolean found = admin.listTopics()
                    .names()
                    .get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS)
                    .contains(topic);
            if (!found) {
                LOG.info("Waiting for topic {} at {}", topic, bootstrapServers);
            }
            return found;
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("Waiting for Kafka at {}: {}", bootstrapServers, e.toString());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
