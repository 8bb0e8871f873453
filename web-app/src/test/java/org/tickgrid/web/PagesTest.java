package org.tickgrid.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tickgrid.market.EconomicIndicator;
import org.tickgrid.market.Timeframe;
import org.tickgrid.web.grid.GridLink;
import tools.jackson.databind.JsonNode;

/** What a page or the HTTP API says, without any script. */
class PagesTest {

    private static final TestGrid GRID = new TestGrid();
    private static final String EVIL = "A&B'/><img src=x>";
    private static final long NOW = System.currentTimeMillis();
    private static Dashboard web;

    @BeforeAll
    static void fill() {
        GRID.put(Samples.performance("AAPL", 187.34, 5));
        GRID.put(Samples.performance(EVIL, 90, 5));
        GRID.put(new EconomicIndicator("Inflation rate", NOW, 3.2));
        for (int i = 0; i < 40; i++) {
            GRID.keep(Samples.closed("AAPL", Timeframe.M1, i, i * 60_000L));
        }
        GRID.put(Samples.forming("AAPL", Timeframe.M1, 40, 40 * 60_000L));
        GRID.put(Samples.closed("WARM", Timeframe.M1, 1, 60_000));
        GRID.put(Samples.signal("s1", "AAPL", NOW - 2_000));
        GRID.put(Samples.signal("s2", EVIL, NOW - 1_000));
        web = new Dashboard(GRID);
        await().until(() -> web.bean(GridLink.class).up());
        await().until(() -> web.json("/api/signals").size() == 2);
    }

    @AfterAll
    static void stop() {
        web.close();
        GRID.close();
    }

    @Test
    void theMarketHasItsRowsBeforeAnyScriptRuns() throws Exception {
        String page = web.get("/").body();

        assertThat(page)
                .contains(
                        "href=\"/symbol?name=AAPL\"", ">187.34<", "▲ +87.34%", "1.23M", "Inflation rate", "▼ −10.00%");
    }

    @Test
    void aSymbolHasItsHistoryAndItsSignals() throws Exception {
        String page = web.get("/symbol?name=AAPL&timeframe=5s").body();
        String minutes = web.get("/symbol?name=AAPL&timeframe=1m").body();

        assertThat(page).contains("rsi(14) rose above 30 after it had been below.", "partition 3, offset 77", "12 ms");
        assertThat(minutes).contains("\"ordinal\":40", "forming", "/api/candles.csv?symbol=AAPL&amp;timeframe=1m");
    }

    @Test
    void aSymbolSaysWhatStillWarmsUp() throws Exception {
        assertThat(web.get("/symbol?name=WARM").body()).contains("sma(3): 2 of 3 candles");
    }

    @Test
    void aSymbolShowsTheIndicatorsThatWereChosen() throws Exception {
        String page = web.get("/symbol?name=AAPL&timeframe=1m&show=ema(5)&show=bollinger(20,2)&show=magic(1)")
                .body();

        assertThat(page)
                .contains(
                        "bollinger(20,2).upper",
                        "value=\"ema(5)\" checked",
                        "value=\"sma(3)\"><svg",
                        "was magic in magic(1)");
    }

    @Test
    void theMarketIsFilteredSortedAndSeenAsAHeatMap() throws Exception {
        assertThat(web.get("/?filter=aap").body()).contains("1 of 2 symbols").doesNotContain("data-symbol=\"A&amp;B");
        assertThat(web.get("/?sort=change:-1").body()).contains("aria-sort=\"descending\"");
        assertThat(web.get("/?view=heat").body()).contains("class=\"tile up-3\"", "class=\"tile down-3\"");
    }

    @Test
    void signalsAreFilteredAndEachHasAPageOfItsOwn() throws Exception {
        assertThat(web.get("/signals?symbol=aapl&side=BUY&timeframe=5s").body())
                .contains("data-id=\"s1\"")
                .doesNotContain("data-id=\"s2\"");
        assertThat(web.get("/signals?timeframe=1h").body()).contains("No signal matches.");
        assertThat(web.get("/signal?id=s1").body())
                .contains("28.40", "31.20", "partition 3, offset 77", "12 ms after the record was received");
    }

    @Test
    void signalsStandInTheFeedNewestFirst() throws Exception {
        String page = web.get("/signals").body();

        assertThat(page).contains("rsi(14)", "28.40", "31.20", "data-id=\"s1\"", "data-id=\"s2\"");
        assertThat(page.indexOf("data-id=\"s2\"")).isLessThan(page.indexOf("data-id=\"s1\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/signals", "/symbol?name=A%26B'/%3E%3Cimg%20src=x%3E", "/symbol?name=%3Cimg%20src=y%3E"})
    void noNameBecomesMarkup(String path) throws Exception {
        assertThat(web.get(path, "Accept", "text/html").body()).doesNotContain("<img");
    }

    @ParameterizedTest
    @CsvSource({
        "/symbol?name=NONE, There is no symbol",
        "/symbol, There is no symbol",
        "/symbol?name=AAPL&timeframe=7s, 'Timeframe must be one of tick, 1s'",
        "/signal?id=none, There is no signal",
        "/nowhere, There is no page at this address."
    })
    void whatIsNotThereGetsAPlainPage(String path, String sentence) throws Exception {
        HttpResponse<String> answer = web.get(path, "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains(sentence, "To the market overview").doesNotContain("Exception");
    }

    @Test
    void browsersMayLoadNothingFromElsewhere() throws Exception {
        for (String path :
                new String[] {"/", "/signals", "/accuracy", "/symbol?name=AAPL", "/nowhere", "/js/page.js"}) {
            HttpResponse<String> answer = web.get(path, "Accept", "text/html");
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy ->
                            assertThat(policy).startsWith("default-src 'self'").doesNotContain("unsafe"));
        }
    }

    @Test
    void aScriptIsSentAgainOnlyWhenItHasChanged() throws Exception {
        String tag = web.get("/js/page.js").headers().firstValue("ETag").orElseThrow();

        assertThat(web.get("/js/page.js", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(web.get("/_static/echarts/6.0.0/dist/echarts.esm.min.js")
                        .headers()
                        .firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("immutable"));
    }

    @Test
    void programsGetRowsSignalsAndCandles() throws Exception {
        assertThat(web.json("/api/market")).hasSize(2);
        assertThat(web.json("/api/sparklines").at("/AAPL/closes/0").asDouble()).isEqualTo(187.34);
        assertThat(web.json("/api/economy").at("/0/value").asDouble()).isEqualTo(3.2);
        assertThat(web.json("/api/signals?symbol=AAPL").at("/0/id").asString()).isEqualTo("s1");
        assertThat(web.json("/api/signals?limit=1").at("/0/id").asString()).isEqualTo("s2");
        JsonNode candles = web.json("/api/candles?symbol=AAPL&timeframe=1m&limit=10");
        assertThat(candles).hasSize(10);
        assertThat(candles.at("/9/closed").asBoolean()).isFalse();
        assertThat(candles.at("/9/ordinal").asInt()).isEqualTo(40);
    }

    @Test
    void candlesComeAsCsvAllOfThem() throws Exception {
        HttpResponse<String> answer = web.get("/api/candles.csv?symbol=AAPL&timeframe=1m");

        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(answer.body().lines())
                .hasSize(41)
                .startsWith(
                        "start,open,high,low,close,volume,bars",
                        "0,100.0,102.0,99.0,101.0,10.0,3",
                        "60000,101.0,103.0,100.0,102.0,11.0,3");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/candles?symbol=AAPL&timeframe=7s, 400",
        "/api/candles?symbol=AAPL&timeframe=1m&limit=0, 400",
        "/api/candles?symbol=AAPL&timeframe=1m&limit=x, 400",
        "/api/candles?symbol=AAPL, 400",
        "/api/candles?symbol=NONE&timeframe=1m, 404",
        "/api/candles.csv?symbol=NONE&timeframe=1m, 404",
        "/api/signals?limit=100000, 400"
    })
    void badRequestsGetAProblemDetail(String path, int status) throws Exception {
        HttpResponse<String> answer = web.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Dashboard.JSON.readTree(answer.body()).path("detail").asString())
                .isNotEmpty();
    }

    @Test
    void isReadyAndCountsWhatItPushes() throws Exception {
        assertThat(web.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(web.get("/actuator/metrics/tickgrid.push.messages").statusCode())
                .isEqualTo(200);
        assertThat(web.get("/actuator/prometheus").body()).contains("tickgrid_push_messages");
    }
}
