package org.tickgrid.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tickgrid.grid.History;
import org.tickgrid.grid.SignalQuery;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Timeframe;
import org.tickgrid.web.grid.GridLink;

/** Pages of what was, one after the other, and whole to download. */
class HistoryTest {

    private static final long NOW = 1_700_000_000_000L;
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
    private static final TestGrid GRID = new TestGrid();
    private static Dashboard web;

    @BeforeAll
    static void fill() {
        for (int i = 0; i < 25; i++) {
            // Five at a time.
            GRID.put(Samples.signal("id-%02d".formatted(i), i % 2 == 0 ? "EVEN" : "ODD", NOW + i / 5));
            GRID.keep(Samples.closed("EVEN", Timeframe.M1, i, i * 60_000L));
        }
        GRID.put(Samples.performance("EVEN", 1, 1));
        GRID.put(Samples.closed("EVEN", Timeframe.M1, 25, 25 * 60_000L));
        web = new Dashboard(GRID);
        await().until(() -> web.bean(GridLink.class).up());
        await().until(() -> web.json("/api/signals").size() == 25);
    }

    @AfterAll
    static void stop() {
        web.close();
        GRID.close();
    }

    @AfterEach
    void forgetHistory() {
        GRID.member().getUserContext().remove(History.NAME);
    }

    @Test
    void signalsAreTurnedBackPageByPageWithNoneLeftOutOrTwice() throws Exception {
        List<String> ids = pages("/api/signals?limit=7", "id");

        assertThat(ids)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 25)
                        .mapToObj(i -> "id-%02d".formatted(25 - i))
                        .toList());
    }

    @Test
    void keepsTheFiltersOnEveryPage() throws Exception {
        assertThat(pages("/api/signals?limit=5&symbol=ODD&side=BUY", "id"))
                .hasSize(12)
                .allMatch(id -> Integer.parseInt(id.substring(3)) % 2 == 1);
        assertThat(pages("/api/signals?limit=5&side=SELL", "id")).isEmpty();
    }

    @Test
    void joinsSignalsOfTheDatabaseAndOfMemory() throws Exception {
        Signal old = Samples.signal("id-old", "EVEN", NOW - 86_400_000L * 400);
        GRID.member().getUserContext().put(History.NAME, new Stored(old));

        List<String> ids = pages("/api/signals?limit=10&symbol=EVEN", "id");

        assertThat(ids).hasSize(14).endsWith("id-old").doesNotHaveDuplicates();
    }

    @Test
    void fillsAPageThatMemoryDoesNotFromTheDatabase() throws Exception {
        Signal old = Samples.signal("id-old", "EVEN", NOW - 86_400_000L * 400);
        GRID.member().getUserContext().put(History.NAME, new Stored(old));

        assertThat(pages("/api/signals?symbol=EVEN", "id")).hasSize(14).endsWith("id-old");
        assertThat(pages("/api/signals", "id")).hasSize(26).endsWith("id-old");
        assertThat(pages("/api/signals?symbol=ODD", "id")).hasSize(12).doesNotContain("id-old");
    }

    @Test
    void answersFromMemoryAloneWhileTheDatabaseIsAway() throws Exception {
        GRID.member().getUserContext().put(History.NAME, new Away());

        assertThat(pages("/api/signals?symbol=EVEN", "id")).hasSize(13);
        assertThat(web.get("/api/signals?symbol=EVEN&side=BUY").statusCode()).isEqualTo(503);
    }

    @Test
    void candlesAreTurnedBackPageByPage() throws Exception {
        List<String> starts = new ArrayList<>();
        Optional<String> next = Optional.of("/api/candles?symbol=EVEN&timeframe=1m&limit=10");
        while (next.isPresent()) {
            HttpResponse<String> answer = web.get(next.orElseThrow());
            List<String> page = Dashboard.JSON
                    .readTree(answer.body())
                    .valueStream()
                    .map(candle -> candle.path("start").asString())
                    .toList();
            starts.addAll(0, page);
            next = next(answer);
        }

        assertThat(starts)
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 25)
                        .mapToObj(i -> Long.toString(i * 60_000L))
                        .toList());
    }

    @Test
    void downloadsSignalsAsATable() throws Exception {
        HttpResponse<String> answer = web.get("/api/signals.csv?symbol=ODD");

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).contains("signals.csv"));
        assertThat(answer.body().lines()).hasSize(13);
        assertThat(answer.body().lines().toList().getFirst())
                .isEqualTo(
                        "id,raised,received,symbol,timeframe,rule,side,price,candle_start,candle_end,partition,offset,reason");
        assertThat(answer.body()).contains("id-23," + (NOW + 4) + ",", ",ODD,5s,rsi(14) 30/70,BUY,");
    }

    @Test
    void downloadsOlderCandles() throws Exception {
        assertThat(web.get("/api/candles.csv?symbol=EVEN&timeframe=1m&before=180000")
                        .body()
                        .lines())
                .hasSize(4)
                .last()
                .asString()
                .startsWith("120000,");
    }

    private static List<String> pages(String first, String field) throws Exception {
        List<String> all = new ArrayList<>();
        Optional<String> next = Optional.of(first);
        while (next.isPresent()) {
            HttpResponse<String> answer = web.get(next.orElseThrow());
            assertThat(answer.statusCode()).isEqualTo(200);
            Dashboard.JSON
                    .readTree(answer.body())
                    .forEach(one -> all.add(one.path(field).asString()));
            next = next(answer);
        }
        return all;
    }

    private static Optional<String> next(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Link")
                .map(NEXT::matcher)
                .filter(Matcher::matches)
                .map(link -> link.group(1));
    }

    /** Stands in for the database. */
    private record Stored(Signal signal) implements History {

        @Override
        public List<Reading> candles(String symbol, Timeframe timeframe, long before, int limit) {
            return List.of();
        }

        @Override
        public List<Signal> signals(SignalQuery query) {
            return Stream.of(signal).filter(query::wants).toList();
        }
    }

    /** Stands in for a database that does not answer. */
    private record Away() implements History {

        @Override
        public List<Reading> candles(String symbol, Timeframe timeframe, long before, int limit) {
            throw new IllegalStateException("away");
        }

        @Override
        public List<Signal> signals(SignalQuery query) {
            throw new IllegalStateException("away");
        }
    }
}
