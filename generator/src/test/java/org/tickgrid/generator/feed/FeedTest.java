package org.tickgrid.generator.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tickgrid.generator.feed.TestIngestion.Request;
import org.tickgrid.market.Bar;
import org.tickgrid.market.MarketRecord;

@Timeout(60)
class FeedTest {

    private static final Patience SHORT =
            new Patience(Duration.ofSeconds(5), Duration.ofMillis(1), Duration.ofMillis(20), Duration.ofSeconds(20));

    private final List<String> news = Collections.synchronizedList(new ArrayList<>());
    private final Tally tally = new Tally(news::add);
    private final Stop stop = new Stop();
    private TestIngestion ingestion;

    @BeforeEach
    void start() throws Exception {
        ingestion = TestIngestion.start();
    }

    @AfterEach
    void close() {
        ingestion.close();
    }

    @Test
    void keepsTheOrderOfEachSymbolThroughSeveralConnections() throws Exception {
        // Given
        List<String> symbols = List.of("A", "B", "C", "D", "E", "F", "G");

        // When
        try (Feed feed = feed(3)) {
            for (int i = 0; i < 14_000; i++) {
                feed.put(trade(symbols.get(i * i % 7), i));
            }
            feed.awaitAnswers();
        }

        // Then
        Map<String, List<MarketRecord>> bySymbol =
                ingestion.records().stream().collect(Collectors.groupingBy(MarketRecord::key));
        assertThat(bySymbol.values())
                .allSatisfy(records ->
                        assertThat(records).extracting(MarketRecord::time).isSorted());
        assertThat(ingestion.records()).hasSize(14_000);
        assertThat(ingestion.requests().stream().map(Request::port).distinct()).hasSize(3);
        assertThat(tally.sent()).isEqualTo(14_000);
    }

    @Test
    void numbersRecordsWithoutAGap() throws Exception {
        try (Feed feed = feed(1)) {
            for (int i = 0; i < 5_000; i++) {
                feed.put(trade("ACME", i));
            }
            feed.awaitAnswers();
        }

        List<Request> requests = ingestion.requests();
        long next = requests.getFirst().sequence();
        for (Request request : requests) {
            assertThat(request.sequence()).isEqualTo(next);
            next += request.body().lines().count();
        }
    }

    @Test
    void sendsTheSameBatchUnderTheSameNumberUntilItIsTaken() throws Exception {
        // Given
        ingestion.answerNext(503, "");
        ingestion.answerNext(429, "{}");
        ingestion.answerNext(0, "");

        // When
        try (Feed feed = feed(1)) {
            feed.put(trade("ACME", 1));
            feed.awaitAnswers();
        }

        // Then
        assertThat(ingestion.requests()).extracting(Request::status).containsExactly(503, 429, 0, 200);
        assertThat(ingestion.requests().stream().map(Request::sequence).distinct())
                .hasSize(1);
        assertThat(ingestion.requests().stream().map(Request::body).distinct()).hasSize(1);
        assertThat(tally.sent()).isEqualTo(1);
        assertThat(tally.rejected()).isZero();
    }

    @Test
    void countsTheRecordsThatABatchsAnswerNames() throws Exception {
        // Given
        ingestion.answerNext(200, """
                {"accepted":0,"rejected":[
                  {"index":0,"field":"price","value":"-1","reason":"must be greater than 0"},
                  {"index":1,"field":"price","value":"-2","reason":"must be greater than 0"},
                  {"index":2,"field":"","value":"","reason":"Not valid JSON"}]}""");

        // When
        try (Feed feed = feed(1)) {
            feed.put(trade("ACME", 1));
            feed.awaitAnswers();
        }

        // Then
        assertThat(tally.rejected()).isEqualTo(3);
        assertThat(tally.reasons())
                .containsExactly(Map.entry("Not valid JSON", 1L), Map.entry("price must be greater than 0", 2L));
        assertThat(news).hasSize(2);
    }

    @Test
    void countsAWholeBatchThatIsRefusedAndGoesOn() throws Exception {
        // Given
        ingestion.answerNext(415, "{\"title\":\"Unsupported\",\"detail\":\"Content-Type must be another\"}");

        // When
        try (Feed feed = feed(1)) {
            feed.put(trade("ACME", 1));
            feed.awaitAnswers();
            feed.put(trade("ACME", 2));
            feed.awaitAnswers();
        }

        // Then
        assertThat(tally.sent()).isEqualTo(2);
        assertThat(tally.reasons()).containsExactly(Map.entry("HTTP 415, Content-Type must be another", 1L));
    }

    @Test
    void bringsItsKeyAndTellsItToNobodyElse() throws Exception {
        Target to = new Target(ingestion.url(), "the-key");
        try (Feed feed = new Feed(to, 1, tally, stop, SHORT)) {
            feed.put(trade("ACME", 1));
            feed.awaitAnswers();
        }

        assertThat(ingestion.requests()).extracting(Request::authorization).containsExactly("Bearer the-key");
        assertThat(to).asString().doesNotContain("the-key");
    }

    @Test
    void endsWhereItsKeyIsNotKnown() throws Exception {
        ingestion.answerNext(401, "{\"detail\":\"A key is needed\"}");

        try (Feed feed = feed(1)) {
            feed.put(trade("ACME", 1));

            assertThatThrownBy(feed::awaitAnswers)
                    .isInstanceOf(FeedException.class)
                    .hasMessageEndingWith("takes nothing from us: HTTP 401, A key is needed");
        }
    }

    @Test
    void givesUpAfterNothingButFailures() throws Exception {
        // Given
        URI nobody = ingestion.url();
        ingestion.close();
        Patience little =
                new Patience(Duration.ofSeconds(5), Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofSeconds(1));

        // When
        try (Feed feed = new Feed(new Target(nobody, ""), 1, tally, stop, little)) {
            feed.put(trade("ACME", 1));

            // Then
            assertThatThrownBy(feed::awaitAnswers)
                    .isInstanceOf(FeedException.class)
                    .hasMessageStartingWith("Gave up on " + nobody)
                    .hasMessageEndingWith("nothing listens there");
            assertThat(feed.unanswered()).isEqualTo(1);
            assertThat(news).hasSize(1);
        }
    }

    @Test
    void stopsWaitingForAServerThatIsAwayWhenItIsToldToStop() throws Exception {
        // Given
        URI nobody = ingestion.url();
        ingestion.close();

        // When
        try (Feed feed = new Feed(new Target(nobody, ""), 1, tally, stop, Patience.USUAL)) {
            feed.put(trade("ACME", 1));
            stop.request();

            // Then
            assertThatThrownBy(feed::awaitAnswers).hasMessageStartingWith("Stopped while waiting for " + nobody);
        }
    }

    @Test
    void sendsNothingMoreOnceItIsStopped() throws Exception {
        try (Feed feed = feed(1)) {
            feed.put(trade("ACME", 1));
            feed.awaitAnswers();
            feed.stop();
            for (int i = 0; i < 20_000; i++) {
                feed.put(trade("ACME", i));
            }
            feed.awaitAnswers();
        }

        assertThat(ingestion.records()).hasSize(1);
    }

    private Feed feed(int connections) {
        return new Feed(new Target(ingestion.url(), ""), connections, tally, stop, SHORT);
    }

    private static Bar trade(String symbol, long time) {
        return Bar.trade(symbol, 1_000_000 + time, 10, 1);
    }
}
