package org.tickgrid.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.EconomicIndicator;
import org.tickgrid.market.Timeframe;
import org.tickgrid.web.grid.GridLink;
import tools.jackson.databind.JsonNode;

/** What a client of the websocket is told. */
class PushTest {

    private static final TestGrid GRID = new TestGrid();
    private static final Dashboard WEB = new Dashboard(GRID, "--tickgrid.push.subscriptions=3");
    private static final long NOW = System.currentTimeMillis();

    @BeforeAll
    static void connect() {
        await().until(() -> WEB.bean(GridLink.class).up());
    }

    @AfterAll
    static void stop() {
        WEB.close();
        GRID.close();
    }

    @Test
    void theMarketComesAsItIsAndThenAsItChanges() {
        GRID.put(Samples.performance("MKT", 101, 1));
        GRID.put(new EconomicIndicator("GDP growth", NOW, 2.5));
        try (Listening client = WEB.listen()) {
            client.say("{'follow':'market'}");
            await().until(() -> last(client, "MKT") == 101);
            assertThat(client.await("economy").at("/data/value").asDouble()).isEqualTo(2.5);

            GRID.put(Samples.performance("MKT", 102, 2));

            await().until(() -> last(client, "MKT") == 102);
            assertThat(client.heard("performance").getLast().path("epoch").asString())
                    .isEqualTo(client.epoch());
        }
    }

    @Test
    void anOlderPlaceInTheLogNeverOverwritesANewer() {
        GRID.put(Samples.performance("OLD", 110, 10));
        try (Listening client = WEB.listen()) {
            client.say("{'follow':'market','symbol':'OLD'}");
            await().until(() -> last(client, "OLD") == 110);

            GRID.publish(GridMap.PERFORMANCE, Samples.performance("OLD", 99, 9));
            GRID.put(Samples.performance("OTHER", 50, 1));
            GRID.put(Samples.performance("OLD", 111, 11));

            await().until(() -> last(client, "OLD") == 111);
            assertThat(client.heard("performance"))
                    .extracting(message -> message.at("/data/last").asDouble())
                    .containsExactly(110.0, 111.0);
        }
    }

    @Test
    void aWatchListIsToldOfItsOwnSymbolsOnly() {
        GRID.put(Samples.performance("W1", 10, 1));
        try (Listening client = WEB.listen()) {
            client.say("{'follow':'market','symbols':['W1','W2']}");
            await().until(() -> last(client, "W1") == 10);

            GRID.put(Samples.performance("W3", 30, 1));
            GRID.put(Samples.performance("W2", 20, 1));
            await().until(() -> last(client, "W2") == 20);
            client.say("{'unfollow':'market','symbol':'W2'}")
                    .say("{'follow':'nothing'}")
                    .await("error");
            GRID.put(Samples.performance("W2", 21, 2));
            GRID.put(Samples.performance("W1", 11, 2));

            await().until(() -> last(client, "W1") == 11);
            assertThat(client.heard("performance")).hasSize(3);
        }
    }

    @Test
    void onlyTheNewestComesOnceTheClientsPaceAllows() {
        GRID.put(Samples.performance("PACE", 1, 1));
        try (Listening client = WEB.listen();
                Listening quick = WEB.listen()) {
            quick.say("{'pace':2}").say("{'follow':'market','symbol':'PACE'}");
            client.say("{'follow':'market','symbol':'PACE'}");
            await().until(() -> last(client, "PACE") == 1 && last(quick, "PACE") == 1);
            client.say("{'pace':10000}").say("{'follow':'nothing'}").await("error");

            for (int i = 2; i <= 4; i++) {
                int last = i;
                GRID.put(Samples.performance("PACE", last, last));
                await().until(() -> last(quick, "PACE") == last);
            }
            assertThat(last(client, "PACE")).isEqualTo(1);
            client.say("{'pace':2}");

            await().until(() -> last(client, "PACE") == 4);
            assertThat(client.heard("performance")).hasSize(2);
        }
    }

    @Test
    void theAgeOfAChangeCountsAndThatOfWhatWasThereBeforeDoesNot() throws Exception {
        GRID.put(Samples.performance("AGE", 1, 1));
        try (Listening client = WEB.listen()) {
            client.say("{'follow':'market','symbol':'AGE'}");
            await().until(() -> last(client, "AGE") == 1);
            long sent = sentWithAge();

            GRID.put(Samples.performance("AGE", 2, 2));

            await().until(() -> sentWithAge() == sent + 1);
            try (Listening late = WEB.listen()) {
                late.say("{'follow':'market','symbol':'AGE'}");
                await().until(() -> last(late, "AGE") == 2);
            }
            GRID.put(Samples.performance("AGE", 3, 3));
            await().until(() -> sentWithAge() == sent + 2);
        }
    }

    private static long sentWithAge() throws Exception {
        return WEB.json("/actuator/metrics/tickgrid.push.sent.age?tag=type:performance")
                .at("/measurements/0/value")
                .asLong();
    }

    @Test
    void aSeriesIsToldOnlyToThoseWhoFollowIt() {
        GRID.put(Samples.forming("SER", Timeframe.S5, 7, 35_000));
        try (Listening client = WEB.listen();
                Listening other = WEB.listen()) {
            client.say("{'follow':'series','symbol':'SER','timeframe':'5s'}");
            other.say("{'follow':'series','symbol':'SER','timeframe':'1m'}");
            assertThat(client.await("reading").at("/data/ordinal").asInt()).isEqualTo(7);

            GRID.put(Samples.closed("SER", Timeframe.S5, 8, 40_000));

            await().until(() -> client.heard("reading").size() == 2);
            assertThat(client.heard("reading").getLast().at("/data/closed").asBoolean())
                    .isTrue();
            client.say("{'unfollow':'series','symbol':'SER','timeframe':'5s'}");
            client.say("{'follow':'nothing'}").await("error");
            GRID.put(Samples.closed("SER", Timeframe.S5, 9, 45_000));
            client.hearsOnly("reading", 2);
            assertThat(other.heard("reading")).isEmpty();
        }
    }

    @Test
    void theFormingCandlesOfASymbolGoToTheFollowersOfTheirTimeframes() {
        try (Listening seconds = WEB.listen();
                Listening minutes = WEB.listen()) {
            seconds.say("{'follow':'series','symbol':'TWO','timeframe':'5s'}");
            minutes.say("{'follow':'series','symbol':'TWO','timeframe':'1m'}");
            GRID.put(Samples.forming("TWO", Timeframe.S5, 12, 60_000));
            GRID.put(Samples.forming("TWO", Timeframe.M1, 1, 60_000));

            assertThat(seconds.await("reading").at("/data/ordinal").asInt()).isEqualTo(12);
            assertThat(minutes.await("reading").at("/data/ordinal").asInt()).isEqualTo(1);
            seconds.hearsOnly("reading", 1);
        }
    }

    @Test
    void signalsGoOnAfterABreakWithoutGapOrDouble() {
        long after;
        String epoch;
        try (Listening client = WEB.listen()) {
            client.say("{'follow':'signals'}");
            epoch = client.epoch();
            raise("r", 0, 5);
            await().until(() -> ids(client, "r").size() == 5);
            after = client.heard("signal").getLast().path("sequence").asLong();
        }
        raise("r", 5, 9);
        await().until(() -> WEB.json("/api/signals").at("/0/id").asString().equals("r8"));

        try (Listening client = WEB.listen()) {
            client.say("{'follow':'signals','epoch':'%s','after':%d}".formatted(epoch, after));
            raise("r", 9, 12);

            await().untilAsserted(() ->
                    assertThat(ids(client, "r")).containsExactly("r5", "r6", "r7", "r8", "r9", "r10", "r11"));
            client.hearsOnly("signal", 7);
        }
    }

    @Test
    void aClientOfAnotherEpochIsToldThePresentState() {
        raise("x", 0, 2);
        try (Listening client = WEB.listen()) {
            client.say("{'follow':'signals','epoch':'long-ago','after':1000000}");

            await().until(() -> ids(client, "x").equals(List.of("x0", "x1")));
        }
    }

    @Test
    void noticesComeFromNowOn() {
        GRID.notice(Samples.signal("n0", "AAPL", NOW));
        await().until(() -> {
            try (Listening client = WEB.listen()) {
                client.say("{'follow':'notices'}").say("{'follow':'nothing'}").await("error");
                int before = client.heard("notice").size();
                GRID.notice(Samples.signal("n" + System.nanoTime(), "AAPL", NOW));
                client.await("notice");
                return before == 0;
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "[]",
                "{'follow':7}",
                "{'follow':'everything'}",
                "{'follow':'series'}",
                "{'follow':'series','symbol':'A'}",
                "{'follow':'series','symbol':'A','timeframe':'7s'}",
                "{'follow':'signals','after':'x'}",
                "{'follow':'market','symbols':'A'}",
                "{'pace':1}",
                "{'pace':10001}",
                "{'pace':'soon'}"
            })
    void aBadRequestIsAnsweredAndTheConnectionStays(String request) {
        try (Listening client = WEB.listen()) {
            JsonNode error = client.say(request).await("error");

            assertThat(error.path("message").asString()).isNotEmpty();
            client.say("{'follow':'market'}").say("{'follow':'nothing'}");
            await().until(() -> client.heard("error").size() == 2);
        }
    }

    @Test
    void noClientFollowsMoreThanItMay() {
        try (Listening client = WEB.listen()) {
            for (int i = 0; i < 4; i++) {
                client.say("{'follow':'series','symbol':'S%d','timeframe':'5s'}".formatted(i));
            }

            assertThat(client.await("error").path("message").asString()).contains("No more than 3");
        }
    }

    @Test
    void aRequestThatIsTooLongEndsTheConnection() {
        try (Listening client = WEB.listen()) {
            client.say("{'follow':'" + "x".repeat(10_000) + "'}");

            assertThat(client.awaitClosed()).isEqualTo(1009);
        }
    }

    @Test
    void pagesFromElsewhereAreNotLetIn() {
        assertThatThrownBy(() -> WEB.listen("http://evil.example")).hasMessageContaining("WebSocketHandshakeException");
        WEB.listen(WEB.url("")).close();
    }

    @Test
    void everyoneHearsHowTheGridIs() {
        try (Listening client = WEB.listen()) {
            assertThat(client.await("status").path("grid").asString()).isEqualTo("up");
        }
    }

    private static double last(Listening client, String symbol) {
        return client.heard("performance").stream()
                .filter(message -> message.at("/data/symbol").asString().equals(symbol))
                .mapToDouble(message -> message.at("/data/last").asDouble())
                .reduce(-1, (earlier, later) -> later);
    }

    private static List<String> ids(Listening client, String prefix) {
        return client.heard("signal").stream()
                .map(message -> message.at("/data/id").asString())
                .filter(id -> id.startsWith(prefix))
                .toList();
    }

    private static void raise(String prefix, int from, int to) {
        for (int i = from; i < to; i++) {
            GRID.put(Samples.signal(prefix + i, "AAPL", System.currentTimeMillis() + i));
        }
    }
}
