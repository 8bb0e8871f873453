package org.tickgrid.web.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private final Outbox outbox = new Outbox(3, 2, Duration.ofMillis(40));

    @Test
    void keepsOnlyTheNewestOfEachKeyHoweverManyComeWhileNobodyReads() throws InterruptedException {
        for (int i = 0; i < 100_000; i++) {
            outbox.put(quote("AAPL", i));
            outbox.put(quote("MSFT", -i));
        }

        assertThat(outbox.size()).isEqualTo(2);
        assertThat(outbox.take())
                .extracting(Message::text)
                .satisfiesExactly(
                        apple -> assertThat(apple).contains("\"data\":99999}"),
                        microsoft -> assertThat(microsoft).contains("\"data\":-99999}"));
    }

    @Test
    void letsWhatHasWaitedLongestGoFirst() throws InterruptedException {
        outbox.put(quote("A", 1));
        outbox.put(quote("B", 1));
        outbox.put(quote("C", 1));
        outbox.put(quote("A", 2));

        assertThat(outbox.take()).extracting(Message::key).containsExactly("performance|A", "performance|B");
        assertThat(outbox.take()).extracting(Message::key).containsExactly("performance|C");
    }

    @Test
    void sendsEventsAtOnceAndTheRestOnceAnInterval() throws InterruptedException {
        // Given
        outbox.put(quote("AAPL", 1));
        outbox.take();
        long before = System.nanoTime();

        // When
        outbox.put(quote("AAPL", 2));
        outbox.put(event(1));
        List<Message> first = outbox.take();
        List<Message> second = outbox.take();

        // Then
        assertThat(first).extracting(Message::key).containsExactly((String) null);
        assertThat(second).extracting(Message::key).containsExactly("performance|AAPL");
        assertThat(System.nanoTime() - before).isGreaterThan(30_000_000);
    }

    @Test
    void changesThatWaitGoAsSoonAsANewPaceAllows() throws Exception {
        // Given
        Outbox slow = new Outbox(3, 2, Duration.ofHours(1));
        slow.put(quote("AAPL", 1));
        assertThat(slow.take()).hasSize(1);
        CompletableFuture<List<Message>> next = CompletableFuture.supplyAsync(() -> taken(slow));
        slow.put(quote("AAPL", 2));
        slow.put(event(1));
        assertThat(next.get(10, TimeUnit.SECONDS)).extracting(Message::key).containsExactly((String) null);
        CompletableFuture<List<Message>> behind = CompletableFuture.supplyAsync(() -> taken(slow));

        // When
        slow.put(quote("AAPL", 3));
        slow.pace(Duration.ofMillis(2));

        // Then
        assertThat(behind.get(10, TimeUnit.SECONDS))
                .singleElement()
                .satisfies(message -> assertThat(message.text()).contains("\"data\":3}"));
    }

    @Test
    void aChangeWakesWhoeverWaitsInQuiet() throws Exception {
        CompletableFuture<List<Message>> next = CompletableFuture.supplyAsync(() -> taken(outbox));

        outbox.put(quote("AAPL", 1));

        assertThat(next.get(10, TimeUnit.SECONDS)).extracting(Message::key).containsExactly("performance|AAPL");
    }

    @Test
    void keepsEventsInOrderAndRefusesOneTooManyAndAllBehindIt() throws InterruptedException {
        assertThat(outbox.put(event(1))).isTrue();
        assertThat(outbox.put(event(2))).isTrue();
        assertThat(outbox.put(event(3))).isTrue();
        assertThat(outbox.put(event(4))).isFalse();

        assertThat(outbox.take()).extracting(Message::text).hasSize(3);
        assertThat(outbox.put(event(5))).isFalse();
        outbox.close();
        assertThat(outbox.take()).isEmpty();
    }

    @Test
    void makesTheJsonOfAMessageOnceForAllClientsAndNotBeforeOneTakesIt() {
        AtomicInteger made = new AtomicInteger();
        Message message = Message.event(
                "signal", "e", 7, () -> ("{\"n\":" + made.incrementAndGet() + '}').getBytes(StandardCharsets.UTF_8));

        assertThat(made).hasValue(0);
        assertThat(message.text())
                .isEqualTo("{\"type\":\"signal\",\"epoch\":\"e\",\"sequence\":7,\"data\":{\"n\":1}}")
                .isSameAs(message.text());
    }

    private static List<Message> taken(Outbox outbox) {
        try {
            return outbox.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Message quote(String symbol, int value) {
        return Message.latest("performance", symbol, "e", value, () -> bytes(value));
    }

    private static Message event(int value) {
        return Message.event("signal", "e", value, () -> bytes(value));
    }

    private static byte[] bytes(int value) {
        return Integer.toString(value).getBytes(StandardCharsets.UTF_8);
    }
}
