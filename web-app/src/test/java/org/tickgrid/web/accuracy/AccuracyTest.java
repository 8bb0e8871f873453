package org.tickgrid.web.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.Candle;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Side;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Timeframe;
import org.tickgrid.market.Truth;
import org.tickgrid.web.Dashboard;
import org.tickgrid.web.Samples;
import org.tickgrid.web.TestGrid;
import org.tickgrid.web.grid.GridLink;
import tools.jackson.databind.JsonNode;

/** What the page and its API say of signals whose worth is known. */
class AccuracyTest {

    private static final TestGrid GRID = new TestGrid();
    private static final long NOW = System.currentTimeMillis();
    private static Dashboard web;

    /** Every fourth candle rises by 1 %, right behind a buy of rule {@code seer}; all others stand still. */
    @BeforeAll
    static void fill() throws Exception {
        for (int i = 0; i < 400; i++) {
            Candle candle = candle("AAPL", Timeframe.S5, i, i % 4 == 1 ? 101 : 100);
            Reading reading = Samples.reading(candle, true, i);
            GRID.keep(reading);
            if (i == 399) {
                GRID.put(reading);
            }
            if (i % 4 == 0 && i < 392) {
                GRID.put(signal("seer-" + i, "seer", Side.BUY, candle));
            }
        }
        for (int i = 0; i < 300; i++) {
            GRID.put(Samples.reading(candle("TICK", Timeframe.TICK, i, 101), true, i));
        }
        GRID.put(signal("late", "rare <b>", Side.SELL, candle("TICK", Timeframe.TICK, 290, 101)));
        GRID.put(signal("gone", "rare <b>", Side.SELL, candle("TICK", Timeframe.TICK, 10, 101)));
        GRID.put(signal("lost", "rare <b>", Side.SELL, candle("NONE", Timeframe.TICK, 10, 101)));
        label("AAPL", 500_000, "trend_up", 1);
        label("AAPL", 1_000_000, "trend_down", -1);
        label("AAPL", 1_500_000, "range", 0);
        web = new Dashboard(GRID);
        await().until(() -> web.bean(GridLink.class).up());
        await().until(() -> web.json("/api/accuracy").at("/signals").asInt() == 101);
    }

    @AfterAll
    static void stop() {
        web.close();
        GRID.close();
    }

    @Test
    void aRuleIsMeasuredAgainstAnyTime() throws Exception {
        JsonNode seer = rule("seer");

        assertThat(seer.at("/timeframe").asString()).isEqualTo("5s");
        assertThat(seer.at("/signals").asInt()).isEqualTo(98);
        JsonNode one = seer.at("/after/0");
        assertThat(one.at("/candles").asInt()).isOne();
        assertThat(one.at("/mean/mean").asDouble()).isCloseTo(0.01, within(1e-12));
        // 100 of the 399 candles that have one before them rise.
        assertThat(one.at("/unconditional").asDouble()).isCloseTo(0.01 * 100 / 399, within(1e-12));
        assertThat(one.at("/excess/low").asDouble()).isCloseTo(0.01 * 299 / 399, within(1e-12));
        assertThat(one.at("/hitRate").asDouble()).isEqualTo(1);
        assertThat(one.at("/profitFactor").isNull()).isTrue();
    }

    @Test
    void aRuleIsMeasuredAgainstTheLabelsOfTheSimulation() throws Exception {
        JsonNode truth = rule("seer").at("/truth");

        // A candle ends every 5 s, a buy comes every 20 s from 5 s on: 25 while up, 25 while down, 23 behind.
        assertThat(truth.at("/unlabelled").asInt()).isEqualTo(25);
        assertThat(truth.at("/signals").asInt()).isEqualTo(73);
        assertThat(truth.at("/precision").asDouble()).isCloseTo(25.0 / 73, within(1e-12));
        assertThat(truth.at("/coin").asDouble()).isCloseTo(500.0 / 1_500, within(1e-12));
        assertThat(truth.at("/regimes").asInt()).isEqualTo(2);
        assertThat(truth.at("/recall").asDouble()).isEqualTo(0.5);
        assertThat(truth.at("/delaySeconds").asDouble()).isEqualTo(5);
        assertThat(truth.at("/leadSeconds").asDouble()).isEqualTo(495);
    }

    @Test
    void signalsWhoseCandleIsGoneAreCountedAndNoMore() throws Exception {
        JsonNode rare = rule("rare <b>");

        assertThat(rare.at("/signals").asInt()).isOne();
        assertThat(rare.at("/unknown").asInt()).isEqualTo(2);
        assertThat(rare.at("/verdict").asString()).isEqualTo("too few signals");
        assertThat(rare.at("/after/2/mean/mean").isNull()).isTrue();
        assertThat(rare.at("/truth").isNull()).isTrue();
    }

    @Test
    void thePageSaysTheSameInPlainWords() throws Exception {
        String page = web.get("/accuracy").body();

        assertThat(page)
                .contains(
                        "What the signals are worth",
                        ">seer<",
                        "+1.000%",
                        "98 signals",
                        ">edge<",
                        "too few signals",
                        "34%",
                        "50% of 2",
                        "495.0 s, 99%",
                        "rare &lt;b&gt;",
                        "How to read this",
                        "aria-current=\"page\">Accuracy")
                .doesNotContain("NaN", "Infinity");
    }

    @Test
    void withoutSignalsOrWithoutTheGridThePageSaysSo() throws Exception {
        try (TestGrid empty = new TestGrid();
                Dashboard quiet = new Dashboard(empty)) {
            await().until(() -> quiet.bean(GridLink.class).up());
            await().until(() -> quiet.get("/accuracy").body().contains("No signals yet."));
            assertThat(quiet.json("/api/accuracy").at("/rules")).isEmpty();

            empty.lose();
            await().until(() -> !quiet.bean(GridLink.class).up());
            assertThat(quiet.get("/accuracy").body()).contains("The grid is away.");
        }
        try (Dashboard alone = new Dashboard("nobody", "127.0.0.1:1")) {
            assertThat(alone.get("/accuracy").body()).contains("cannot be reached at the moment");
            assertThat(alone.json("/api/accuracy").at("/computed").isNull()).isTrue();
        }
    }

    private static JsonNode rule(String name) throws Exception {
        for (JsonNode rule : web.json("/api/accuracy").at("/rules")) {
            if (rule.at("/rule").asString().equals(name)) {
                return rule;
            }
        }
        throw new AssertionError("There is no rule " + name);
    }

    private static Candle candle(String symbol, Timeframe timeframe, long ordinal, double close) {
        long start = timeframe == Timeframe.TICK ? ordinal : ordinal * timeframe.millis();
        return new Candle(symbol, timeframe, ordinal, start, 100, 102, 99, close, 10, 3);
    }

    private static Signal signal(String id, String rule, Side side, Candle candle) {
        return new Signal(
                id,
                candle.symbol(),
                candle.timeframe(),
                rule,
                side,
                candle,
                List.of(),
                "because",
                new LogPosition(3, 77),
                NOW,
                NOW);
    }

    private static void label(String symbol, long began, String regime, int lean) {
        Truth truth = new Truth(symbol, began, regime, lean);
        GridMap.TRUTH.in(GRID.member()).set(GridMap.truth(truth), truth);
    }
}
