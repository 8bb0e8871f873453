package org.tickgrid.web.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;

class StuckClientsTest {

    private static final int CLIENTS = 1_000;
    private static final int STUCK = 100;
    private static final int SYMBOLS = 20;
    private static final int ROUNDS = 50;

    @Test
    void costABoundedBufferEachAndDelayNobody() {
        // Given
        List<FakeClient> all =
                Stream.generate(() -> new FakeClient(10)).limit(CLIENTS).toList();
        List<FakeClient> stuck = all.subList(0, STUCK);
        List<FakeClient> others = all.subList(STUCK, CLIENTS);
        stuck.forEach(FakeClient::stall);

        // When
        for (int round = 0; round < ROUNDS; round++) {
            for (int symbol = 0; symbol < SYMBOLS; symbol++) {
                Message change = change(symbol, round);
                all.forEach(client -> client.subscriber().send(change));
            }
        }

        // Then
        List<String> newest = Stream.iterate(0, symbol -> symbol < SYMBOLS, symbol -> symbol + 1)
                .map(symbol -> change(symbol, ROUNDS - 1).text())
                .toList();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(others)
                        .allSatisfy(client -> assertThat(client.texts()).containsAll(newest)));
        assertThat(stuck).allSatisfy(client -> {
            assertThat(client.texts()).isEmpty();
            assertThat(client.waiting()).isLessThanOrEqualTo(SYMBOLS);
            assertThat(client.closed()).isNull();
        });
        stuck.forEach(FakeClient::goOn);
        all.forEach(client -> client.subscriber().end(CloseStatus.NORMAL));
    }

    private static Message change(int symbol, int round) {
        return Message.latest(
                "quote", "S" + symbol, "e", round, () -> ("[" + symbol + "," + round + "]").getBytes(UTF_8));
    }
}
