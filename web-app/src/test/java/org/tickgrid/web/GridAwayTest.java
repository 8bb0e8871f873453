package org.tickgrid.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.tickgrid.market.Timeframe;
import org.tickgrid.web.grid.GridLink;

/** The dashboard while the grid is away, and after it has come back. */
class GridAwayTest {

    @Test
    void startsWithoutTheGridAndSaysSo() throws Exception {
        try (Dashboard web = new Dashboard("nobody", "127.0.0.1:1")) {
            HttpResponse<String> page = web.get("/");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Waiting for the grid.");
            assertThat(web.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
            assertThat(web.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
            assertThat(web.get("/symbol?name=AAPL", "Accept", "text/html").statusCode())
                    .isEqualTo(503);
            HttpResponse<String> candles = web.get("/api/candles?symbol=AAPL&timeframe=1m");
            assertThat(candles.statusCode()).isEqualTo(503);
            assertThat(candles.headers().firstValue("Retry-After")).isPresent();
        }
    }

    @Test
    void beginsAnewWithTheGridsNewLifeAndSendsEveryBrowserTheTruth() throws Exception {
        try (TestGrid grid = new TestGrid();
                Dashboard web = new Dashboard(grid)) {
            // Given
            await().until(() -> web.bean(GridLink.class).up());
            grid.put(Samples.performance("GONE", 120, 900));
            grid.put(Samples.performance("AAPL", 120, 900));
            grid.put(Samples.signal("s-old", "AAPL", 1_000));
            try (Listening client = web.listen()) {
                client.say("{'follow':'market'}").say("{'follow':'signals'}");
                client.say("{'follow':'series','symbol':'AAPL','timeframe':'5s'}");
                String before = client.epoch();
                await().until(() -> client.heard("performance").size() == 2);
                client.await("signal");

                // When
                grid.lose();
                await().until(() -> web.get("/actuator/health/readiness").statusCode() == 503);
                assertThat(web.get("/").body()).contains("The grid is away.", "AAPL");
                assertThat(web.get("/symbol?name=AAPL").body()).contains("120.00");
                grid.startAgain();
                grid.put(Samples.performance("AAPL", 80, 7));
                grid.put(Samples.signal("s-new", "AAPL", 2_000));
                grid.put(Samples.forming("AAPL", Timeframe.S5, 0, 5_000));

                // Then
                await().until(() -> client.heard("hello").size() == 2);
                assertThat(client.epoch()).isNotEqualTo(before);
                await().until(() ->
                        client.heard("performance").getLast().at("/data/last").asDouble() == 80);
                await().until(() -> client.heard("signal")
                        .getLast()
                        .at("/data/id")
                        .asString()
                        .equals("s-new"));
                client.await("reading");
                assertThat(client.heard("performance").getLast().path("epoch").asString())
                        .isEqualTo(client.epoch());
                assertThat(web.json("/api/market")).hasSize(1);
                assertThat(web.json("/api/signals")).hasSize(1);

                // And it goes on.
                grid.put(Samples.performance("AAPL", 81, 8));
                await().until(() ->
                        client.heard("performance").getLast().at("/data/last").asDouble() == 81);
                grid.put(Samples.forming("AAPL", Timeframe.S5, 1, 10_000));
                await().until(() ->
                        client.heard("reading").getLast().at("/data/ordinal").asInt() == 1);
                assertThat(web.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
            }
        }
    }
}
