package org.tickgrid.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaClusterTest {

    private final KafkaCluster kafka = new KafkaCluster(
            "kafka:9092", Map.of("security.protocol", "SSL", "acks", "0", "ssl.key.password", "sesame"));

    @Test
    void givesItsPropertiesToAClientWhoseOwnWin() {
        assertThat(kafka.client(Map.of("acks", "all")))
                .containsOnly(
                        Map.entry("bootstrap.servers", "kafka:9092"),
                        Map.entry("security.protocol", "SSL"),
                        Map.entry("acks", "all"),
                        Map.entry("ssl.key.password", "sesame"));
    }

    @Test
    void keepsWhatIsSecretToItself() {
        assertThat(kafka).asString().contains("ssl.key.password").doesNotContain("sesame");
    }

    @Test
    void needsAnAddress() {
        assertThatThrownBy(() -> KafkaCluster.at(" ")).hasMessage("Kafka's bootstrap servers must not be empty");
    }
}
