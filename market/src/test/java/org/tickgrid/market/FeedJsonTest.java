package org.tickgrid.market;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tickgrid.market.Performance.LastSignal;

class FeedJsonTest {

    private static final LogPosition POSITION = new LogPosition(3, 42);
    private static final Candle CANDLE = new Candle("AAPL", Timeframe.S5, 7, 5_000, 1.5, 2.5, 1.25, 2, 9, 4);
    private static final String CANDLE_FIELDS = "\"symbol\":\"AAPL\",\"timeframe\":\"5s\",\"ordinal\":7,\"start\":5000,"
            + "\"end\":10000,\"open\":1.5,\"high\":2.5,\"low\":1.25,\"close\":2.0,\"volume\":9.0,\"bars\":4";

    @Test
    void showsAReadingWithNullForWhatHasNoValueYet() {
        Reading reading = new Reading(
                CANDLE,
                true,
                new String[] {"ema(3)", "rsi(14)"},
                new int[] {3, 15},
                new double[] {1.75, Double.NaN},
                POSITION,
                11_000);

        assertThat(text(FeedJson.write(reading)))
                .isEqualTo("{" + CANDLE_FIELDS + ",\"closed\":true,\"seen\":8,"
                        + "\"values\":{\"ema(3)\":1.75,\"rsi(14)\":null},\"needed\":{\"rsi(14)\":15},"
                        + "\"partition\":3,\"offset\":42,\"received\":11000}");
        assertThat(FeedJson.position(FeedJson.write(reading))).contains(POSITION);
        assertThat(reading.value("ema(3)")).hasValue(1.75);
        assertThat(reading.value("rsi(14)")).isEmpty();
        assertThat(reading.value("sma(5)")).isEmpty();
    }

    @Test
    void aWriterOfReadingsWritesEachAsIfItWereTheFirst() {
        ReadingWriter writer = new ReadingWriter();
        for (double value : new double[] {1.75, Double.NaN, 1.0 / 3, 2}) {
            Reading reading = new Reading(
                    CANDLE, true, new String[] {"ema(3)"}, new int[] {3}, new double[] {value}, POSITION, 11_000);
            assertThat(text(writer.write(reading))).isEqualTo(text(FeedJson.write(reading)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "garbage", "[]", "{}", "{\"partition\":1}", "{\"partition\":\"1\",\"offset\":2}", "{\"a\":"})
    void whatTellsNoPositionHasNone(String json) {
        assertThat(FeedJson.position(json.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void aPositionIsNotTakenFromWithinAnotherField() {
        assertThat(FeedJson.position(
                        "{\"a\":{\"partition\":9,\"offset\":9},\"partition\":1,\"offset\":2}".getBytes(UTF_8)))
                .contains(new LogPosition(1, 2));
    }

    @Test
    void showsASignalWithAllThatLedToIt() {
        Signal signal = new Signal(
                "ab12",
                "AAPL",
                Timeframe.S5,
                "rsi(14) 30/70",
                Side.BUY,
                CANDLE,
                List.of(new Signal.Input("rsi(14)", Double.NaN, 29.5)),
                "RSI \"fell\" below 30",
                POSITION,
                11_000,
                11_005);

        assertThat(text(FeedJson.write(signal)))
                .isEqualTo("{\"id\":\"ab12\",\"symbol\":\"AAPL\",\"timeframe\":\"5s\",\"rule\":\"rsi(14) 30/70\","
                        + "\"side\":\"BUY\",\"price\":2.0,\"reason\":\"RSI \\\"fell\\\" below 30\",\"candle\":{"
                        + CANDLE_FIELDS + "},\"inputs\":[{\"name\":\"rsi(14)\",\"before\":null,\"after\":29.5}],"
                        + "\"partition\":3,\"offset\":42,\"received\":11000,\"raised\":11005}");
    }

    @Test
    void showsAPerformanceWithNullForWhatNothingWasSaidOf() {
        double none = Double.NaN;

        assertThat(text(FeedJson.write(performance(none, null))))
                .isEqualTo("{\"symbol\":\"AAPL\",\"time\":9000,\"open\":1.0,\"high\":3.0,\"low\":0.5,\"last\":2.0,"
                        + "\"change\":1.0,\"volume\":10.0,\"vwap\":1.5,\"volatility\":null,\"orderFlow\":null,"
                        + "\"sentiment\":null,\"marketCap\":null,\"peRatio\":null,\"bars\":2,\"lastSignal\":null,"
                        + "\"partition\":3,\"offset\":42,\"received\":11000}");
    }

    @Test
    void showsTheLastSignalOfAPerformance() {
        LastSignal last = new LastSignal("ab12", Side.SELL, "ema(12) x ema(26)", Timeframe.TICK, 9_000, 2);

        assertThat(text(FeedJson.write(performance(0.25, last))))
                .contains(
                        "\"volatility\":0.25,\"orderFlow\":0.25,\"sentiment\":0.25,\"marketCap\":0.25,\"peRatio\":0.25")
                .contains("\"lastSignal\":{\"id\":\"ab12\",\"side\":\"SELL\",\"rule\":\"ema(12) x ema(26)\","
                        + "\"timeframe\":\"tick\",\"time\":9000,\"price\":2.0}");
    }

    @Test
    void showsAnEconomicIndicator() {
        assertThat(text(FeedJson.write(new EconomicIndicator("GDP", 9_000, 2.5))))
                .isEqualTo("{\"name\":\"GDP\",\"time\":9000,\"value\":2.5}");
    }

    private static Performance performance(double unsaid, @Nullable LastSignal last) {
        return new Performance(
                "AAPL", 9_000, 1, 3, 0.5, 2, 1, 10, 1.5, unsaid, unsaid, unsaid, unsaid, unsaid, last, 2, POSITION,
                11_000);
    }

    private static String text(byte[] json) {
        return new String(json, UTF_8);
    }
}
