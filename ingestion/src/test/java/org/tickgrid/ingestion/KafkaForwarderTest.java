package org.tickgrid.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.tickgrid.market.Clock;
import org.tickgrid.market.InvalidRecordException;
import org.tickgrid.market.Topic;

class KafkaForwarderTest {

    private static final byte[] JSON = "{}".getBytes(UTF_8);

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final KafkaForwarder forwarder = new KafkaForwarder(
            producer,
            new KafkaSettings(
                    "127.0.0.1:9092", (short) 1, Duration.ofSeconds(1), Duration.ZERO, Duration.ZERO, "lz4", Map.of()));

    @Test
    void sendsInTheGivenOrderWithTheTimeOfReceipt() {
        // Given
        KafkaForwarder.Delivery delivery = forwarder.delivery(77, null);

        // When
        delivery.accept(new Clock("A", 1, false), JSON, "me/5");
        delivery.accept(new Clock("B", 2, false), JSON, null);
        delivery.reject(JSON, new InvalidRecordException("high", "x", "is odd"));

        // Then
        assertThat(producer.history())
                .extracting(ProducerRecord::topic)
                .containsExactly("market", "market", "rejected");
        assertThat(producer.history()).extracting(ProducerRecord::timestamp).containsOnly(77L);
        assertThat(producer.history().getFirst().headers()).hasSize(1);
        assertThat(producer.history().get(1).headers()).isEmpty();
    }

    @Test
    void keepsWhatARequestIsCalledBesideEachOfItsRecordsAndSaysWhereTheyStand() {
        // Given
        KafkaForwarder.Delivery delivery = forwarder.delivery(77, new Correlation("order-7"));
        delivery.accept(new Clock("A", 1, false), JSON, null);
        delivery.accept(new Clock("A", 2, false), JSON, null);
        delivery.reject(JSON, new InvalidRecordException("high", "x", "is odd"));

        // When
        while (producer.completeNext()) {}
        delivery.await();

        // Then
        assertThat(producer.history())
                .extracting(record -> new String(
                        record.headers().lastHeader(Topic.CORRELATION).value(), UTF_8))
                .containsExactly("order-7", "order-7", "order-7");
        assertThat(delivery.positions()).isEqualTo("0@0..1");
    }

    @Test
    void failsWhenOneOfThemFails() {
        // Given
        KafkaForwarder.Delivery delivery = forwarder.delivery(77, null);
        delivery.accept(new Clock("A", 1, false), JSON, null);
        delivery.accept(new Clock("A", 2, false), JSON, null);

        // When
        producer.errorNext(new TimeoutException("too late"));
        producer.completeNext();

        // Then
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(delivery::await)
                .matches(refusal -> refusal.status() == HttpStatus.SERVICE_UNAVAILABLE);
    }

    @Test
    void waitsNoLongerForManyThanForOne() {
        // Given
        KafkaForwarder.Delivery delivery = forwarder.delivery(77, null);
        for (int i = 0; i < 100; i++) {
            delivery.accept(new Clock("A", i, false), JSON, null);
        }

        // Then
        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThatExceptionOfType(Refusal.class)
                        .isThrownBy(delivery::await)
                        .matches(refusal -> refusal.status() == HttpStatus.SERVICE_UNAVAILABLE));
    }

    @Test
    void stopsAtTheFirstThatKafkaDoesNotEvenQueue() {
        // Given
        producer.sendException = new RecordTooLargeException("too large");
        KafkaForwarder.Delivery delivery = forwarder.delivery(77, null);

        // Then
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> delivery.accept(new Clock("A", 1, false), JSON, null));
        assertThat(producer.history()).isEmpty();
    }
}
