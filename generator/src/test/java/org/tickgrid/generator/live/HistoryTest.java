package org.tickgrid.generator.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tickgrid.generator.feed.Patience;
import org.tickgrid.generator.live.TestExchange.Answer;

@Timeout(60)
class HistoryTest {

    private static final Pattern AFTER = Pattern.compile(".*after=(\\d+)&limit=(\\d+)");

    private TestExchange exchange;
    private HttpClient http;

    @BeforeEach
    void start() throws Exception {
        exchange = TestExchange.start();
        http = HttpClient.newHttpClient();
    }

    @AfterEach
    void close() throws Exception {
        http.close();
        exchange.close();
    }

    @Test
    void readsALongGapPageByPage() throws Exception {
        exchange.answer(HistoryTest::page);

        assertThat(history(20_000).trades("BTC-USD", 5, 2_504))
                .extracting(Trade::id)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(5, 2_504).boxed().toList());
        assertThat(exchange.questions())
                .containsExactly(
                        "/products/BTC-USD/trades?after=1005&limit=1000",
                        "/products/BTC-USD/trades?after=2005&limit=1000",
                        "/products/BTC-USD/trades?after=2505&limit=500");
    }

    @Test
    void asksAgainForWhatDoesNotStandThereYetAndAfterAPassingTrouble() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        exchange.answer(question -> switch (asked.incrementAndGet()) {
            case 1 -> new Answer(503, "");
            case 2 -> new Answer(200, "[]");
            default -> page(question);
        });

        assertThat(history(20_000).trades("BTC-USD", 5, 6)).hasSize(2);
    }

    @Test
    void givesWhatThereIs() throws Exception {
        exchange.answer(question -> question.contains("after=1005") ? page(question) : new Answer(500, ""));

        assertThat(history(20_000).trades("BTC-USD", 5, 1_500)).hasSize(1_000);
    }

    @Test
    void saysWhyThereIsNothing() throws Exception {
        String address = exchange.historyUrl() + "/products/BTC-USD/trades?after=7&limit=2";

        assertThatThrownBy(() -> history(20_000).trades("BTC-USD", 5, 6))
                .isInstanceOf(IOException.class)
                .hasMessage(address + " answers 404");
        assertThat(exchange.questions()).hasSize(1);
        exchange.answer(_ -> new Answer(200, "[{}]"));
        assertThatThrownBy(() -> history(20_000).trades("BTC-USD", 5, 6))
                .hasMessage("What stands at " + address + " is not understood: trade_id is missing");
    }

    @Test
    void doesNotWaitForEver() throws Exception {
        exchange.answer(question -> {
            try {
                Thread.sleep(10_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return page(question);
        });

        assertThatThrownBy(() -> history(200).trades("BTC-USD", 5, 6)).hasMessageEndingWith("does not answer");
    }

    private History history(int millis) {
        Patience patience = new Patience(
                Duration.ofSeconds(20), Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(millis));
        return new History(Exchange.of("coinbase"), exchange.historyUrl(), patience, http);
    }

    /** The newest first, as Coinbase does. */
    private static Answer page(String question) {
        Matcher asked = AFTER.matcher(question);
        if (!asked.matches()) {
            return new Answer(400, "");
        }
        long after = Long.parseLong(asked.group(1));
        String trade =
                "{\"time\":\"2023-11-14T22:13:20.1Z\",\"trade_id\":%d,\"price\":\"10.5\",\"size\":\"0.25\",\"side\":\"buy\"}";
        return new Answer(
                200,
                LongStream.rangeClosed(1, Long.parseLong(asked.group(2)))
                        .mapToObj(back -> trade.formatted(after - back))
                        .collect(Collectors.joining(",", "[", "]")));
    }
}
