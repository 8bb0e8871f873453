package org.tickgrid.web.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;

class SubscriberTest {

    @Test
    void aSlowClientHoldsUpNeitherTheOthersNorWhoeverSends() {
        // Given
        FakeClient slow = new FakeClient(100_000);
        FakeClient quick = new FakeClient(100_000);
        slow.stall();

        // When
        long before = System.nanoTime();
        for (int i = 0; i < 10_000; i++) {
            Message message = event(i);
            slow.subscriber().send(message);
            quick.subscriber().send(message);
        }
        Duration sending = Duration.ofNanos(System.nanoTime() - before);

        // Then
        await().untilAsserted(() -> assertThat(quick.texts()).hasSize(10_000));
        assertThat(slow.texts()).isEmpty();
        assertThat(sending).isLessThan(Duration.ofSeconds(2));
        slow.goOn();
        await().untilAsserted(() -> assertThat(slow.texts()).isEqualTo(quick.texts()));
    }

    @Test
    void aClientThatFallsTooFarBehindIsLetGoSoThatItComesBackAndGoesOn() {
        FakeClient slow = new FakeClient(10);
        slow.stall();
        for (int i = 0; i < 30; i++) {
            slow.subscriber().send(event(i));
        }

        slow.goOn();

        await().untilAsserted(() -> assertThat(slow.closed())
                .isNotNull()
                .extracting(CloseStatus::getCode)
                .isEqualTo(1013));
    }

    private static Message event(int value) {
        return Message.event("signal", "e", value, () -> Integer.toString(value).getBytes(StandardCharsets.UTF_8));
    }
}
