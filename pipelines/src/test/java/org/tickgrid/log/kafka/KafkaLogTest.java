package org.tickgrid.log.kafka;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tickgrid.log.KafkaCluster;

class KafkaLogTest {

    @Test
    void takesNoPartInTransactions() {
        KafkaCluster committed = new KafkaCluster("127.0.0.1:9092", Map.of("isolation.level", "read_committed"));
        assertThatThrownBy(() -> new KafkaLog(committed, Duration.ZERO))
                .hasMessage("Topic market is written without transactions: isolation.level must be read_uncommitted "
                        + "or left out, was read_committed");
    }

    @Test
    void restsForATimeThatCanBe() {
        KafkaCluster kafka = KafkaCluster.at("127.0.0.1:9092");
        assertThatThrownBy(() -> new KafkaLog(kafka, Duration.ofMillis(-1)))
                .hasMessage("A reader's rest must not be negative, was PT-0.001S");
    }
}
