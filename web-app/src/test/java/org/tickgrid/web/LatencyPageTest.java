package org.tickgrid.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How old data is at each stage, as members say it and as this program measures it. */
class LatencyPageTest {

    private static final String READ = "/journeys/1/stages/0";
    private static final TestGrid GRID = new TestGrid();
    private static Heartbeat member;
    private static Dashboard web;

    @BeforeAll
    static void open() {
        member = new Heartbeat(GRID, GRID.member(), 400);
        web = new Dashboard(GRID);
        await().until(() -> web.json("/api/latency").at(READ + "/count").asLong() > 0);
    }

    @AfterAll
    static void close() {
        web.close();
        member.close();
        GRID.close();
    }

    @Test
    void programsAreToldTheHistogramOfEachStage() throws Exception {
        JsonNode view = web.json("/api/latency");
        JsonNode read = view.at(READ);

        assertThat(view.at("/journeys")
                        .valueStream()
                        .map(journey -> journey.path("name").asString()))
                .containsExactly("Market overview", "Ticks and indicators", "Signals", "Candles");
        assertThat(read.path("name").asString()).isEqualTo("read by the job");
        assertThat(read.path("counts")).hasSize(view.path("bounds").size() + 1);
        assertThat(read.path("median").asDouble()).isBetween(2.0, 5.0);
        assertThat(read.path("p99").asDouble()).isBetween(20.0, 50.0);
        assertThat(view.at("/journeys/2/stages/0/median").isNull()).isTrue();
    }

    @Test
    void measuresWhenASignalIsHeardAndWhenABrowserHasIt() {
        try (Listening client = web.listen()) {
            client.say("{'follow':'signals'}");
            client.await("status");
            GRID.put(Samples.signal("latency-1", "AAPL", System.currentTimeMillis() + 1_000));

            await().untilAsserted(() -> {
                JsonNode stages = web.json("/api/latency").at("/journeys/2/stages");
                assertThat(stages.at("/3/count").asLong()).isEqualTo(1);
                assertThat(stages.at("/4/count").asLong()).isEqualTo(1);
            });
        }
    }

    @Test
    void standsCompleteBeforeAnyScriptRuns() throws Exception {
        assertThat(web.get("/latency").body())
                .contains("Market overview", "sent to browsers", "<rect x=\"20\"", "as of")
                .doesNotContain("Not seen yet", "NaN", "null");
    }

    @Test
    void aBrowserThatFollowsIsToldEverySecond() {
        try (Listening client = web.listen()) {
            client.say("{'follow':'latency'}");

            await().until(() -> client.heard("latency").size() > 1);
        }
    }
}
