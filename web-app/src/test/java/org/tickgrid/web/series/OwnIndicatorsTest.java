package org.tickgrid.web.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tickgrid.indicators.Indicator;
import org.tickgrid.indicators.IndicatorSet;
import org.tickgrid.indicators.Series;
import org.tickgrid.market.Candle;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Timeframe;
import org.tickgrid.web.Dashboard;
import org.tickgrid.web.TestGrid;
import org.tickgrid.web.grid.GridLink;
import tools.jackson.databind.JsonNode;

class OwnIndicatorsTest {

    private static final TestGrid GRID = new TestGrid();
    private static final Dashboard WEB = new Dashboard(GRID);
    private static final List<Candle> ALL = walk("WALK", 1_500);

    private final OwnIndicators own = WEB.bean(OwnIndicators.class);

    @BeforeAll
    static void fill() {
        ALL.forEach(candle -> put(candle, true));
        await().until(() -> WEB.bean(GridLink.class).up());
    }

    @AfterAll
    static void stop() {
        WEB.close();
        GRID.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "adx(14)",
                "atr(14)",
                "bollinger(20,2)",
                "close",
                "ema(50)",
                "macd(12,26,9)",
                "roc(20)",
                "rsi(14)",
                "sma(20)",
                "stochastic(14,3,3)",
                "vwap",
                "wma(20)"
            })
    void saysWhatAJobWouldThatHasSeenAllCandles(String specification) {
        // Given
        IndicatorSet set = new IndicatorSet(List.of(Indicator.of(specification)));
        Series job = new Series(set);
        double[] expected = new double[0];
        for (Candle candle : ALL) {
            expected = job.next(candle);
        }

        // When
        List<Reading> newest = own.newest("WALK", Timeframe.M1, List.of(Indicator.of(specification)), 50);

        // Then
        assertThat(newest).hasSize(50);
        Reading last = newest.getLast();
        assertThat(last.outputs()).isEqualTo(set.outputs());
        for (int i = 0; i < expected.length; i++) {
            assertThat(last.values()[i]).isCloseTo(expected[i], within(1e-4));
        }
    }

    @Test
    void looksAtTheCandleThatFormsAsIfItClosedNow() {
        List<Candle> few = walk("FORM", 30);
        few.forEach(candle -> put(candle, candle.ordinal() < 29));

        List<Reading> newest = own.newest("FORM", Timeframe.M1, List.of(Indicator.of("sma(2)")), 100);

        assertThat(newest).hasSize(30);
        assertThat(newest.getLast().closed()).isFalse();
        assertThat(newest.getLast().values()[0])
                .isCloseTo((few.get(28).close() + few.get(29).close()) / 2, within(1e-9));
        assertThat(newest.getFirst().values()[0]).isNaN();
    }

    @Test
    void leavesOutWhatCannotBeKnownFromSoFewCandles() {
        // Given: the first candle that is looked at is in the middle of a day.
        List<Reading> newest = own.newest("WALK", Timeframe.M1, List.of(Indicator.of("vwap")), 1_000);

        List<Boolean> known = newest.stream()
                .map(reading -> !Double.isNaN(reading.values()[0]))
                .toList();
        int midnight = IntStream.range(0, newest.size())
                .filter(i -> newest.get(i).candle().start() % 86_400_000 == 0)
                .findFirst()
                .orElseThrow();
        assertThat(known.subList(0, midnight)).containsOnly(false);
        assertThat(known.subList(midnight, known.size())).containsOnly(true);
    }

    @Test
    void programsNameEachIndicatorByAParameter() throws Exception {
        JsonNode candles = WEB.json("/api/indicator?symbol=WALK&timeframe=1m&limit=2&of=macd(12,26,9)&of=ema(50)");

        assertThat(candles).hasSize(2);
        assertThat(candles.at("/1/values").propertyNames())
                .containsExactly("macd(12,26,9)", "macd(12,26,9).signal", "macd(12,26,9).histogram", "ema(50)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "of=magic(3); Indicator must be one of",
                "of=ema(0); EMA period must be at least 1",
                "limit=3; Indicators must be 1 to 12, were 0",
                "of=ema(3)&limit=9999; limit must be between 1 and 5000"
            })
    void whatIsWrongIsSaid(String query, String sentence) throws Exception {
        var answer = WEB.get("/api/indicator?symbol=WALK&timeframe=1m&" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(sentence);
    }

    @Test
    void suggestsOneOfEachKind() {
        assertThat(Shown.SUGGESTIONS.stream().map(each -> each.replaceAll("\\(.*", "")))
                .containsExactlyElementsOf(Indicator.names());
        assertThatThrownBy(() -> OwnIndicators.read(List.of("ema(50)", "x"))).hasMessageContaining("was x");
    }

    private static void put(Candle candle, boolean closed) {
        GRID.put(new Reading(
                candle, closed, new String[0], new int[0], new double[0], new LogPosition(1, candle.ordinal()), 1));
    }

    private static List<Candle> walk(String symbol, int count) {
        Random random = new Random(5);
        List<Candle> candles = new ArrayList<>();
        double price = 100;
        for (int i = 0; i < count; i++) {
            double open = price;
            price *= Math.exp(0.002 * random.nextGaussian());
            candles.add(new Candle(
                    symbol,
                    Timeframe.M1,
                    i,
                    i * 60_000L,
                    open,
                    Math.max(open, price) + 0.1,
                    Math.min(open, price) - 0.1,
                    price,
                    100 + random.nextInt(50),
                    3));
        }
        return candles;
    }
}
