package org.tickgrid.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hazelcast.core.HazelcastInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tickgrid.grid.DatabaseState;
import org.tickgrid.grid.LogState;
import tools.jackson.databind.JsonNode;

/** The grid's own page: what it says of members that come, work, hang, go, and of a grid that is away. */
class GridPageTest {

    private TestGrid grid;
    private Heartbeat first;
    private Dashboard web;

    @BeforeEach
    void open() {
        grid = new TestGrid();
        first = new Heartbeat(grid, grid.member(), 400);
        web = new Dashboard(grid);
        await().until(() -> web.json("/api/grid").at("/members/0/rate").asDouble() > 0);
    }

    @AfterEach
    void close() {
        web.close();
        first.close();
        grid.close();
    }

    @Test
    void standsCompleteBeforeAnyScriptRuns() throws Exception {
        assertThat(web.get("/grid").body())
                .contains(
                        "data-id=\""
                                + grid.member().getCluster().getLocalMember().getUuid() + "\"",
                        "160 MB of 512 MB",
                        "4 s ago",
                        "120 ms",
                        "220 kB",
                        ">STARTING<",
                        "3 of 4",
                        "36,352 · 15 min",
                        "<polygon class=\"seat-0\" points=\"")
                .doesNotContain("Not seen yet", "NaN", "null");
    }

    @Test
    void programsAreToldTheSame() throws Exception {
        JsonNode view = web.json("/api/grid");

        assertThat(view.at("/rate").asDouble()).isBetween(300.0, 500.0);
        assertThat(view.at("/jobs/1/name").asString()).isEqualTo("indicators");
        assertThat(view.at("/jobs/1/lag").asLong()).isEqualTo(12_345);
        assertThat(view.at("/jobs/0/lag").isNull()).isTrue();
        assertThat(view.at("/jobs/1/snapshotBytes").asLong()).isEqualTo(225_000);
        assertThat(view.at("/jobs/2/savedAgo").isNull()).isTrue();
        assertThat(view.at("/feeds").size()).isEqualTo(7);
        assertThat(view.at("/feeds/2/behind").asLong()).isEqualTo(14);
        assertThat(view.at("/feeds/2/missed").asLong()).isZero();
    }

    @Test
    void aMemberThatJoinsAndLeavesIsToldByWebsocket() {
        try (Listening client = web.listen()) {
            client.say("{'follow':'grid'}");
            client.await("grid");

            HazelcastInstance second = grid.join();
            Heartbeat alive = new Heartbeat(grid, second, 100);
            await().untilAsserted(() -> {
                JsonNode members = last(client).at("/view/members");
                assertThat(members).hasSize(2);
                assertThat(members.at("/1/rate").asDouble()).isBetween(50.0, 150.0);
                assertThat(members.at("/1/seat").asInt()).isEqualTo(1);
                assertThat(last(client).at("/chart/areas")).hasSize(2);
            });

            alive.close();
            second.shutdown();
            await().until(() -> last(client).at("/view/members").size() == 1);
            assertThat(last(client).at("/chart/areas"))
                    .as("what it did before it left stays in the chart")
                    .hasSize(2);
        }
    }

    @Test
    void saysHowTheDatabaseIsAndWhatWaitsForIt() throws Exception {
        assertThat(web.get("/grid").body()).doesNotContain("The database is away");
        first.find(new DatabaseState("", 3, 0, 0));
        await().untilAsserted(() -> assertThat(web.get("/grid").body()).contains(">there<"));

        first.find(new DatabaseState("Connection refused", 40, 2, 0));

        await().untilAsserted(() -> assertThat(web.get("/grid").body())
                .contains(
                        ">away<",
                        "The database is away: Connection refused. 40 changes wait for it; 2 were too many to wait."));
        assertThat(web.json("/api/grid").at("/database/waiting").asLong()).isEqualTo(40);
        assertThat(web.json("/api/grid").at("/database/away").asBoolean()).isTrue();
    }

    @Test
    void saysWhatHappenedToTheJobsAndWithWhichSettingsTheyRun() throws Exception {
        assertThat(web.get("/grid").body())
                .contains("What happened to the jobs", ">replaced<", ">other settings<", ">3f9a12c4b00d<");
        assertThat(web.json("/api/grid").at("/events/0/job").asString()).isEqualTo("signals");
        assertThat(web.json("/api/grid").at("/jobs/1/settings").asString()).isEqualTo("3f9a12c4b00d");
    }

    @Test
    void saysWhatItMeansThatTheLogHasLostItsBeginning() throws Exception {
        assertThat(web.get("/grid").body()).doesNotContain("The log has lost");

        first.find(new LogState(1_200, 1_700_000_000_000L, 93_600_000, 3_600_000, true));

        await().untilAsserted(() -> assertThat(web.get("/grid").body())
                .contains(
                        "The log has lost its first 1200 records; from 2023-11-14T22:13:20Z on it has all. That is shorter"
                                + " than the longest warm-up, 26 h 0 min: a job that reads it again cannot warm up everything."
                                + " Older candles are in the database alone."));
        assertThat(web.json("/api/grid").at("/log/gone").asLong()).isEqualTo(1_200);

        first.find(new LogState(1_200, 1_700_000_000_000L, 93_600_000, 100_000_000, false));

        await().untilAsserted(() -> assertThat(web.get("/grid").body())
                .contains("on it has all. A job that reads it again warms up from there."));
    }

    @Test
    void aMemberThatSaysNothingMoreIsShownAsSilentAndOneThatHasYetToSpeakAsJoining() throws Exception {
        first.close();
        HazelcastInstance second = grid.join();

        await().untilAsserted(() -> {
            JsonNode members = web.json("/api/grid").at("/members");
            assertThat(members.at("/0/silent").asBoolean()).isTrue();
            assertThat(members).hasSize(2);
            assertThat(members.at("/1/uptime").isNull()).isTrue();
        });
        assertThat(web.get("/grid").body()).contains(">silent<", ">joining<").doesNotContain("NaN");
        second.getLifecycleService().terminate();
    }

    @Test
    void stillAnswersWhileTheGridIsAway() throws Exception {
        first.close();
        grid.lose();
        await().until(() -> web.get("/actuator/health/readiness").statusCode() == 503);

        assertThat(web.get("/grid").body()).contains("The grid is away.", "160 MB of 512 MB");
        assertThat(web.json("/api/grid").at("/members")).hasSize(1);
    }

    @Test
    void answersBeforeTheGridWasEverThere() throws Exception {
        try (Dashboard lonely = new Dashboard("nobody", "127.0.0.1:1")) {
            assertThat(lonely.get("/grid").body())
                    .contains("Waiting for the grid.", "Not seen yet", "No member was seen yet.");
            assertThat(lonely.json("/api/grid").at("/time").asLong()).isZero();
        }
    }

    private static JsonNode last(Listening client) {
        return client.heard("grid").getLast().path("data");
    }
}
