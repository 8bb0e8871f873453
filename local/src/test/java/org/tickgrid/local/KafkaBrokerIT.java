package org.tickgrid.local;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tickgrid.market.Topic;

class KafkaBrokerIT {

    private final Ports ports = new Ports();

    @TempDir
    private Path folder;

    private KafkaBroker broker;

    @BeforeEach
    void makeBroker() {
        broker = new KafkaBroker(Installation.find(), folder, ports.any(), ports.any(), Map.of());
    }

    @AfterEach
    void closeBroker() {
        broker.close();
    }

    @Test
    void keepsItsTopicsWhenItIsKilledAndStartedAgain() throws Exception {
        // Given
        broker.start().awaitReady();
        Topics.create(broker.bootstrapServers());

        // When
        broker.process().kill();
        broker.start().awaitReady();

        // Then
        assertThat(partitions()).isEqualTo(Topic.MARKET_PARTITIONS);
    }

    @Test
    void leavesNoDataBehind() {
        broker.start().awaitReady();

        broker.close();

        assertThat(folder.resolve("kafka")).doesNotExist();
        assertThat(folder.resolve("kafka.log")).content().contains("Kafka Server started");
    }

    private int partitions() throws Exception {
        Map<String, Object> settings = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
        try (Admin admin = Admin.create(settings)) {
            return requireNonNull(admin.describeTopics(List.of(Topic.MARKET))
                            .allTopicNames()
                            .get(30, TimeUnit.SECONDS)
                            .get(Topic.MARKET))
                    .partitions()
                    .size();
        }
    }
}
