package org.tickgrid.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tickgrid.market.Candle;

/** What holds of every indicator. */
class SeriesTest {

    private static final IndicatorSet ALL = new IndicatorSet(Stream.of(
                    "adx(14)",
                    "atr(14)",
                    "bollinger(20,2)",
                    "close",
                    "ema(20)",
                    "macd(12,26,9)",
                    "obv",
                    "roc(20)",
                    "rsi(14)",
                    "sma(20)",
                    "stochastic(14,3,3)",
                    "vwap",
                    "wma(20)")
            .map(Indicator::of)
            .toList());

    private final List<Candle> candles = Candles.random(5, 3_000);

    @Test
    void isTestedWithEveryIndicator() {
        assertThat(ALL.outputs()).contains("close").hasSize(13 + 2 + 2 + 2 + 1);
        assertThat(Indicator.names()).hasSize(13);
    }

    @Test
    void hasAValueFromTheCandleOnThatItNeeds() {
        List<double[]> values = run(new Series(ALL), candles);
        for (int output = 0; output < ALL.outputs().length; output++) {
            for (int i = 0; i < candles.size(); i++) {
                assertThat(Double.isNaN(values.get(i)[output]))
                        .as("%s at %d", ALL.outputs()[output], i)
                        .isEqualTo(i + 1 < ALL.needed()[output]);
            }
        }
    }

    @Test
    void goesOnAsIfNothingHadHappenedWhenItIsSavedAndRestored() throws IOException {
        Series first = new Series(ALL);
        run(first, candles.subList(0, 1_234));
        Series second = restored(first, new Series(ALL));

        List<Candle> rest = candles.subList(1_234, 3_000);
        assertThat(run(second, rest)).containsExactlyElementsOf(run(first, rest));
    }

    @Test
    void severalSeriesKnowNothingOfEachOther() throws IOException {
        Series several = new Series(ALL, 3);
        List<List<Candle>> each = List.of(candles, Candles.random(6, 3_000), Candles.random(7, 3_000));
        List<List<double[]>> values = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < 3_000; i++) {
            for (int place = 0; place < 3; place++) {
                several.peek((place + 1) % 3, Candles.of(7, 500, 50, 300, 1e9));
                values.get(place).add(several.next(place, each.get(place).get(i)));
            }
            if (i == 1_234) {
                several = restored(several, new Series(ALL, 3));
            }
        }
        for (int place = 0; place < 3; place++) {
            assertThat(values.get(place)).containsExactlyElementsOf(run(new Series(ALL), each.get(place)));
        }
    }

    @Test
    void aGlanceAtAFormingCandleLeavesNoTrace() {
        Series glancing = new Series(ALL);
        List<double[]> values = new ArrayList<>();
        for (Candle candle : candles) {
            glancing.peek(Candles.of(7, 500, 50, 300, 1e9));
            assertThat(glancing.peek(candle)).isEqualTo(glancing.peek(candle));
            values.add(glancing.next(candle));
        }
        assertThat(values).containsExactlyElementsOf(run(new Series(ALL), candles));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e300, Double.MAX_VALUE, 1e-300, Double.MIN_VALUE})
    void anAbsurdPriceIsPassedOver(double price) {
        isPassedOver(Candles.of(1_000, price, price, price, 1));
    }

    @Test
    void aVolumeThatOverflowedIsPassedOver() {
        isPassedOver(Candles.of(1_000, 101, 99, 100, Double.POSITIVE_INFINITY));
    }

    private static Series restored(Series from, Series to) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        from.save(new DataOutputStream(bytes));
        to.restore(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        return to;
    }

    private void isPassedOver(Candle absurd) {
        List<Candle> with = new ArrayList<>(candles);
        with.add(1_000, absurd);
        List<double[]> values = run(new Series(ALL), with);
        assertThat(values.remove(1_000)).containsOnly(Double.NaN);
        assertThat(values).containsExactlyElementsOf(run(new Series(ALL), candles));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sma(20)",
                "wma(20)",
                "bollinger(20,2)",
                "bollinger(20,2).upper",
                "roc(20)",
                "stochastic(14,3,3).d"
            })
    void aSpikeThatHasLeftTheWindowHasLeftNoTrace(String output) {
        List<Candle> spiked = new ArrayList<>(candles);
        spiked.set(1_000, Candles.of(1_000, 1e99, 1e99, 1e99, 1));
        double[] expected = Candles.values(output, candles);
        double[] values = Candles.values(output, spiked);
        for (int i = 1_021; i < candles.size(); i++) {
            assertThat(values[i]).isEqualTo(expected[i]);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sma(20)",
                "ema(20)",
                "wma(20)",
                "macd(12,26,9)",
                "macd(12,26,9).signal",
                "macd(12,26,9).histogram",
                "bollinger(20,2)",
                "bollinger(20,2).upper",
                "bollinger(20,2).lower",
                "atr(14)",
                "vwap",
                "close"
            })
    void aScaledPriceScalesTheValue(String output) {
        // By a power of two, so that nothing is rounded otherwise.
        assertScaledBy(1_024, output, 1_024);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rsi(14)",
                "stochastic(14,3,3)",
                "stochastic(14,3,3).d",
                "adx(14)",
                "adx(14).plus",
                "roc(20)",
                "obv"
            })
    void aScaledPriceLeavesAPercentageOrAVolumeAsItIs(String output) {
        assertScaledBy(1_024, output, 1);
    }

    private void assertScaledBy(double factor, String output, double expectedFactor) {
        List<Candle> scaled = candles.stream()
                .map(c -> Candles.of(
                        (int) c.ordinal(), c.high() * factor, c.low() * factor, c.close() * factor, c.volume()))
                .toList();
        double[] values = Candles.values(output, candles);
        double[] after = Candles.values(output, scaled);
        for (int i = Output.of(output).needed() - 1; i < values.length; i++) {
            assertThat(after[i]).isEqualTo(values[i] * expectedFactor);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sma(20)",
                "ema(20)",
                "wma(20)",
                "bollinger(20,2)",
                "bollinger(20,2).upper",
                "bollinger(20,2).lower",
                "vwap",
                "close"
            })
    void aShiftedPriceShiftsTheValue(String output) {
        assertShiftedBy(1_000, output, 1_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "macd(12,26,9)",
                "macd(12,26,9).signal",
                "macd(12,26,9).histogram",
                "atr(14)",
                "rsi(14)",
                "stochastic(14,3,3)",
                "stochastic(14,3,3).d",
                "adx(14)",
                "adx(14).plus",
                "adx(14).minus",
                "obv"
            })
    void aShiftedPriceLeavesADifferenceAsItIs(String output) {
        assertShiftedBy(1_000, output, 0);
    }

    private void assertShiftedBy(double distance, String output, double expectedDistance) {
        List<Candle> shifted = candles.stream()
                .map(c -> Candles.of(
                        (int) c.ordinal(), c.high() + distance, c.low() + distance, c.close() + distance, c.volume()))
                .toList();
        double[] values = Candles.values(output, candles);
        double[] after = Candles.values(output, shifted);
        for (int i = Output.of(output).needed() - 1; i < values.length; i++) {
            assertThat(after[i]).isCloseTo(values[i] + expectedDistance, within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rsi(14)",
                "rsi(1)",
                "stochastic(14,3,3)",
                "stochastic(5,2,7).d",
                "adx(14)",
                "adx(14).plus",
                "adx(3).minus"
            })
    void aPercentageStaysBetweenNothingAndAHundredInTheWildestMarket(String output) {
        // Leaps, long rests, falls to next to nothing and back.
        List<Candle> wild = new ArrayList<>();
        for (Candle candle : candles) {
            int i = (int) candle.ordinal();
            double factor = i % 500 < 40 ? 1 : i % 7 == 0 ? 1e-9 : i % 11 == 0 ? 1e9 : 1;
            Candle base = i % 500 < 40 ? candles.getFirst() : candle;
            wild.add(Candles.of(i, base.high() * factor, base.low() * factor, base.close() * factor, base.volume()));
        }
        double[] values = Candles.values(output, wild);
        for (int i = Output.of(output).needed() - 1; i < values.length; i++) {
            assertThat(values[i]).as("at %d", i).isBetween(0.0, 100.0);
        }
    }

    private static List<double[]> run(Series series, List<Candle> candles) {
        List<double[]> values = new ArrayList<>();
        candles.forEach(candle -> values.add(series.next(candle)));
        return values;
    }
}
