package org.tickgrid.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class SettingsTest {

    @Test
    void haveDefaults() {
        assertThat(bind("tickgrid.kafka", KafkaSettings.class, Map.of()))
                .isEqualTo(new KafkaSettings(
                        "127.0.0.1:9092",
                        (short) 1,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(1),
                        Duration.ofMillis(1),
                        "snappy",
                        Map.of()));
        assertThat(bind("tickgrid.ingest", IngestSettings.class, Map.of()))
                .isEqualTo(new IngestSettings(
                        DataSize.ofMegabytes(5),
                        DataSize.ofKilobytes(256),
                        10_000,
                        DataSize.ofMegabytes(32),
                        Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "tickgrid.kafka.replication-factor, 0, 'must be at least 1, was 0'",
        "tickgrid.kafka.delivery-timeout, 10ms, 'must be at least 1s, was PT0.01S'",
        "tickgrid.kafka.block-timeout, -1s, 'must not be negative, was PT-1S'",
        "tickgrid.kafka.bootstrap-servers, '', must not be empty",
        "tickgrid.ingest.max-body, 64MB, 'must be between 1B and 33554432B, was 67108864B'",
        "tickgrid.ingest.max-record, 0B, 'must be between 1B and 5242880B, was 0B'",
        "tickgrid.ingest.max-in-flight, 2GB, 'must be between 1B and 1073741824B, was 2147483648B'",
        "tickgrid.ingest.max-batch, 0, 'must be at least 1, was 0'",
        "tickgrid.ingest.max-ahead, -1s, 'must not be negative, was PT-1S'",
        "tickgrid.ingest.rate, 0, 'must be at least 1, was 0'",
        "tickgrid.ingest.max-symbols, 0, 'must be at least 1, was 0'",
        "tickgrid.ingest.keys.feed.sha256, secret, 'must be 64 hexadecimal digits, had 6 characters'"
    })
    void nameWhatIsWrong(String name, String value, String fault) {
        Map<String, String> values = Map.of(name, value);

        assertThatThrownBy(() -> {
                    bind("tickgrid.kafka", KafkaSettings.class, values);
                    bind("tickgrid.ingest", IngestSettings.class, values);
                    bind("tickgrid.ingest", DoorSettings.class, values);
                })
                .rootCause()
                .hasMessage(name + " " + fault);
    }

    private static <T> T bind(String prefix, Class<T> type, Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate(prefix, type);
    }
}
