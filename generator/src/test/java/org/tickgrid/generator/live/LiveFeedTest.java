package org.tickgrid.generator.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tickgrid.generator.feed.Patience;
import org.tickgrid.generator.feed.Stop;
import org.tickgrid.generator.live.TestExchange.Answer;
import org.tickgrid.market.Bar;
import org.tickgrid.market.Clock;
import org.tickgrid.market.MarketRecord;

/** The whole feed, with an exchange on this machine. */
@Timeout(60)
class LiveFeedTest {

    private static final long START = 1_700_000_000_000L;
    private static final String SUBSCRIBED = "{\"type\":\"subscriptions\",\"channels\":[]}";
    private static final Patience SHORT =
            new Patience(Duration.ofSeconds(10), Duration.ofMillis(1), Duration.ofMillis(20), Duration.ofSeconds(40));
    private static final Timing QUICK = new Timing(SHORT, Duration.ofSeconds(30), Duration.ofMillis(20));

    private final List<MarketRecord> told = Collections.synchronizedList(new ArrayList<>());
    private final List<String> news = Collections.synchronizedList(new ArrayList<>());
    private final Counts counts = new Counts();
    private final Stop stop = new Stop();
    private TestExchange exchange;

    @BeforeEach
    void start() throws Exception {
        exchange = TestExchange.start(SUBSCRIBED);
    }

    @AfterEach
    void close() throws Exception {
        stop.request();
        exchange.close();
    }

    @Test
    void tellsTradesAsTheyComeAndAnswersEachSymbolInItsOrder() throws Exception {
        // Given
        CompletableFuture<Void> feed = listen("coinbase", QUICK);
        await().until(() -> exchange.connections() == 1);

        // When
        exchange.say(
                match("BTC-USD", 7),
                "{\"type\":\"heartbeat\",\"last_trade_id\":7,\"product_id\":\"BTC-USD\",\"time\":\"2023-11-14T22:13:20Z\"}",
                match("ETH-USD", 1),
                match("BTC-USD", 8));

        // Then
        awaitBars(3);
        assertThat(bars("BTC-USD")).containsExactly(bar("BTC-USD", 7), bar("BTC-USD", 8));
        assertThat(bars("ETH-USD")).containsExactly(bar("ETH-USD", 1));
        assertThat(exchange.subscriptions())
                .containsExactly(
                        "{\"type\":\"subscribe\",\"product_ids\":[\"BTC-USD\",\"ETH-USD\"],\"channels\":[\"matches\",\"heartbeat\"]}");
        end(feed);
        assertThat(counts.summary()).isEqualTo("gaps=0 backfilled=0 lost=0 reconnects=0");
        assertThat(news).isEmpty();
    }

    @Test
    void listensToBinanceToo() throws Exception {
        // Given
        exchange.greet("{\"result\":null,\"id\":1}");
        exchange.answer(question -> new Answer(
                200, "[{\"id\":8,\"price\":\"10.5\",\"qty\":\"0.25\",\"time\":1700000000008,\"isBuyerMaker\":true}]"));
        CompletableFuture<Void> feed = listen("binance", QUICK);
        await().until(() -> exchange.connections() == 1);
        String trade =
                "{\"e\":\"trade\",\"E\":1,\"s\":\"BTC-USD\",\"t\":%d,\"p\":\"10.5\",\"q\":\"0.25\",\"T\":170000000000%1$d}";

        // When
        exchange.say(trade.formatted(7), trade.formatted(9));

        // Then
        awaitBars(3);
        assertThat(bars("BTC-USD")).containsExactly(bar("BTC-USD", 7), bar("BTC-USD", 8), bar("BTC-USD", 9));
        assertThat(exchange.questions()).containsExactly("/api/v3/historicalTrades?symbol=BTC-USD&fromId=8&limit=1");
        assertThat(exchange.subscriptions())
                .containsExactly(
                        "{\"method\":\"SUBSCRIBE\",\"params\":[\"btc-usd@trade\",\"eth-usd@trade\"],\"id\":1}");
        end(feed);
    }

    @Test
    void tellsTheTradesOfARecordedSession() throws Exception {
        exchange.greet(
                recorded("coinbase_ws_subscriptions"),
                recorded("coinbase_ws_heartbeats"),
                recorded("coinbase_ws_ticker"),
                recorded("coinbase_ws_market_trades"));

        CompletableFuture<Void> feed = listen("coinbase-advanced", QUICK);

        awaitBars(2);
        assertThat(bars("BTC-USD"))
                .containsExactly(
                        Bar.trade("BTC-USD", 1_775_572_202_789L, 68_900.5, 0.0015),
                        Bar.trade("BTC-USD", 1_775_572_202_800L, 68_900, 0.05));
        await().until(() -> exchange.subscriptions().size() == 2);
        end(feed);
        assertThat(counts.oddities()).isEmpty();
    }

    @Test
    void connectsAgainWhenItIsDroppedAndFindsWhatItMissed() throws Exception {
        // Given
        exchange.answer(_ -> new Answer(200, page(10, 9)));
        CompletableFuture<Void> feed = listen("coinbase", QUICK);
        await().until(() -> exchange.connections() == 1);
        exchange.say(match("BTC-USD", 7), match("BTC-USD", 8));
        awaitBars(2);

        // When
        exchange.greet(SUBSCRIBED, match("BTC-USD", 11).replace("match", "last_match"));
        exchange.drop();
        await().until(() -> exchange.connections() == 2);
        exchange.say(match("BTC-USD", 11), match("BTC-USD", 12));

        // Then
        awaitBars(6);
        assertThat(bars("BTC-USD"))
                .containsExactlyElementsOf(LongStream.rangeClosed(7, 12)
                        .mapToObj(id -> bar("BTC-USD", id))
                        .toList());
        assertThat(exchange.questions()).containsExactly("/products/BTC-USD/trades?after=11&limit=2");
        assertThat(counts.summary()).isEqualTo("gaps=1 backfilled=2 lost=0 reconnects=1");
        assertThat(news).anyMatch(line -> line.startsWith("No connection to " + exchange.feedUrl()));
        end(feed);
    }

    @Test
    void losesWhatTheExchangeDoesNotKnowAnyMore() throws Exception {
        CompletableFuture<Void> feed = listen("coinbase", QUICK);
        await().until(() -> exchange.connections() == 1);

        exchange.say(match("BTC-USD", 7), match("BTC-USD", 10));

        awaitBars(2);
        assertThat(bars("BTC-USD")).containsExactly(bar("BTC-USD", 7), bar("BTC-USD", 10));
        await().untilAsserted(() -> assertThat(counts.summary()).isEqualTo("gaps=1 backfilled=0 lost=2 reconnects=0"));
        end(feed);
    }

    @Test
    void keepsNoOtherSymbolWaitingForWhatIsMissing() throws Exception {
        // Given
        CompletableFuture<Answer> late = new CompletableFuture<>();
        exchange.answer(_ -> late.join());
        CompletableFuture<Void> feed = listen("coinbase", QUICK);
        await().until(() -> exchange.connections() == 1);

        // When
        exchange.say(match("BTC-USD", 7), match("BTC-USD", 9), match("ETH-USD", 1));

        // Then
        await().until(() -> bars("ETH-USD").size() == 1);
        assertThat(bars("BTC-USD")).containsExactly(bar("BTC-USD", 7));
        late.complete(new Answer(200, page(8)));
        awaitBars(4);
        assertThat(bars("BTC-USD")).containsExactly(bar("BTC-USD", 7), bar("BTC-USD", 8), bar("BTC-USD", 9));
        end(feed);
    }

    @Test
    void connectsAgainWhenNothingIsSaid() throws Exception {
        Timing impatient = new Timing(SHORT, Duration.ofMillis(200), Duration.ofMillis(20));
        CompletableFuture<Void> feed = listen("coinbase", impatient);

        await().until(() -> exchange.connections() >= 3);

        assertThat(news).anyMatch(line -> line.contains("no message for"));
        assertThat(counts.summary()).doesNotEndWith("reconnects=0");
        end(feed);
    }

    @Test
    void goesOnAfterWhatItDoesNotUnderstandAndSaysEachReasonOnce() throws Exception {
        CompletableFuture<Void> feed = listen("coinbase", QUICK);
        await().until(() -> exchange.connections() == 1);

        exchange.say("garbage", "more garbage", "[]", match("DOGE-USD", 1), match("BTC-USD", 7));

        awaitBars(1);
        assertThat(bars("BTC-USD")).containsExactly(bar("BTC-USD", 7));
        assertThat(counts.oddities()).containsEntry("not valid JSON", 2L).hasSize(3);
        assertThat(news).hasSize(3).contains("A message is not understood: not valid JSON, was garbage");
        end(feed);
    }

    @Test
    void endsWhenTheExchangeDoesNotKnowASymbol() throws Exception {
        exchange.greet(
                "{\"type\":\"error\",\"message\":\"Failed to subscribe\",\"reason\":\"ETH-USD is not a valid product\"}");

        assertThatThrownBy(listen("coinbase", QUICK)::join)
                .hasRootCauseMessage(
                        exchange.feedUrl() + " refuses: Failed to subscribe: ETH-USD is not a valid product");
    }

    @Test
    void takesALaterRefusalForAPassingTrouble() throws Exception {
        CompletableFuture<Void> feed = listen("coinbase", QUICK);
        await().until(() -> exchange.connections() == 1);

        exchange.say(match("BTC-USD", 7), "{\"type\":\"error\",\"message\":\"Too many requests\"}");

        await().until(() -> exchange.connections() == 2);
        assertThat(news).anyMatch(line -> line.contains("it refuses: Too many requests"));
        end(feed);
    }

    @Test
    void givesUpWhenNobodyIsThere() throws Exception {
        exchange.close();
        Patience little =
                new Patience(Duration.ofSeconds(10), Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(50));

        assertThatThrownBy(listen("coinbase", new Timing(little, QUICK.silence(), QUICK.beat()))::join)
                .rootCause()
                .hasMessageStartingWith("Gave up on " + exchange.feedUrl())
                .hasMessageEndingWith("nothing listens there");
    }

    @Test
    void tellsTheTimeOfAQuietSymbol() throws Exception {
        // Given
        CompletableFuture<Void> feed = listen("coinbase", QUICK);
        await().until(() -> exchange.connections() == 1);

        // When
        exchange.say(match("ETH-USD", 1));

        // Then
        await().until(() -> told.stream().filter(Clock.class::isInstance).count() >= 2);
        assertThat(told.stream().filter(Clock.class::isInstance).map(MarketRecord::time))
                .isSorted()
                .allMatch(time -> time >= START + 1_000 && time < START + 60_000);
        assertThat(told)
                .filteredOn(Clock.class::isInstance)
                .extracting(MarketRecord::key)
                .containsOnly("ETH-USD");
        end(feed);
    }

    private CompletableFuture<Void> listen(String name, Timing timing) {
        LiveFeed feed = new LiveFeed(
                Exchange.of(name),
                List.of("BTC-USD", "ETH-USD"),
                "",
                exchange.feedUrl(),
                exchange.historyUrl(),
                timing);
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        feed.run(_ -> told::add, counts, news::add, stop);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                Executors.newVirtualThreadPerTaskExecutor());
    }

    private static String recorded(String name) throws IOException {
        String data = System.getenv("TICKGRID_DATA");
        assumeTrue(data != null, "TICKGRID_DATA does not name the folder of test data");
        return Files.readString(Path.of(data, "formats", "feeds", name + ".json"));
    }

    private void end(CompletableFuture<Void> feed) {
        stop.request();
        feed.join();
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(40));
    }

    private void awaitBars(int count) {
        await().untilAsserted(
                        () -> assertThat(told).filteredOn(Bar.class::isInstance).hasSize(count));
    }

    private List<MarketRecord> bars(String symbol) {
        synchronized (told) {
            return told.stream()
                    .filter(record -> record instanceof Bar && record.key().equals(symbol))
                    .toList();
        }
    }

    private static Bar bar(String symbol, long id) {
        return Bar.trade(symbol, START + id, 10.5, 0.25);
    }

    private static String match(String symbol, long id) {
        return """
                {"type":"match","trade_id":%d,"side":"sell","size":"0.25","price":"10.5","product_id":"%s","sequence":3,
                 "time":"2023-11-14T22:13:20.%03d999Z"}""".formatted(id, symbol, id);
    }

    private static String page(long... ids) {
        return LongStream.of(ids).mapToObj(id -> match("BTC-USD", id)).collect(Collectors.joining(",", "[", "]"));
    }
}
