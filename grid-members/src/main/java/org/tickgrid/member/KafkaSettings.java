package org.tickgrid.member;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.tickgrid.market.Topic;

/** @param bootstrapServers {@code host:port} with commas between */
@ConfigurationProperties("tickgrid.kafka")
record KafkaSettings(String bootstrapServers) {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaSettings.class);
    private static final int DEADLINE_SECONDS = 5;

    /** Whether Kafka is there and has the topic that the jobs read. Ingestion makes it. */
    boolean hasMarket() {
        Map<String, Object> config = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG,
                false,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                DEADLINE_SECONDS * 1000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                DEADLINE_SECONDS * 1000);
        try (Admin admin = Admin.create(config)) {
            boolean found = admin.listTopics()
                    .names()
                    .get(DEADLINE_SECONDS, TimeUnit.SECONDS)
                    .contains(Topic.MARKET);
            if (!found) {
                LOG.info("Waiting for topic {} at {}", Topic.MARKET, bootstrapServers);
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
