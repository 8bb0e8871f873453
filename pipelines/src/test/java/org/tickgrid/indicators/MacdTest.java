package org.tickgrid.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tickgrid.market.Candle;

class MacdTest {

    @Test
    void isTheFastAverageLessTheSlowOneWithItsOwnAverageAsSignal() {
        // Averages of 1: 1 2 6 7. Of 2, seeded at 1.5: 1.5, 4.5, 37/6. Differences: 0.5, 1.5, 5/6; their signal: 1,
        // 8/9.
        List<Candle> candles = Candles.closing(1, 2, 6, 7);
        assertThat(Candles.values("macd(1,2,2)", candles))
                .containsExactly(new double[] {Double.NaN, 0.5, 1.5, 5 / 6.0}, within(1e-12));
        assertThat(Candles.values("macd(1,2,2).signal", candles))
                .containsExactly(new double[] {Double.NaN, Double.NaN, 1, 8 / 9.0}, within(1e-12));
        assertThat(Candles.values("macd(1,2,2).histogram", candles))
                .containsExactly(new double[] {Double.NaN, Double.NaN, 0.5, -1 / 18.0}, within(1e-12));
    }

    @Test
    void equalsTheTextbookFormulaOnARandomWalk() {
        double[] closes = Candles.randomWalk(5, 5_000);
        double[] fast = average(closes, 0, 12);
        double[] slow = average(closes, 0, 26);
        double[] difference = new double[closes.length];
        Arrays.setAll(difference, i -> fast[i] - slow[i]);
        double[] signal = average(difference, 25, 9);

        double[] values = Candles.values("macd(12,26,9)", Candles.closing(closes));
        double[] signals = Candles.values("macd(12,26,9).signal", Candles.closing(closes));
        double[] histogram = Candles.values("macd(12,26,9).histogram", Candles.closing(closes));
        for (int i = 33; i < closes.length; i++) {
            assertThat(values[i]).isCloseTo(difference[i], within(1e-10));
            assertThat(signals[i]).isCloseTo(signal[i], within(1e-10));
            assertThat(histogram[i]).isCloseTo(difference[i] - signal[i], within(1e-10));
        }
    }

    private static double[] average(double[] of, int from, int period) {
        double[] average = new double[of.length];
        int seed = from + period - 1;
        average[seed] = Arrays.stream(of, from, seed + 1).average().orElseThrow();
        for (int i = seed + 1; i < of.length; i++) {
            average[i] = (of[i] * 2 + average[i - 1] * (period - 1)) / (period + 1);
        }
        return average;
    }

    @Test
    void saysOfEachOutputWhatItNeeds() {
        assertThat(new Macd(12, 26, 9).outputs()).extracting(Output::needed).containsExactly(26, 34, 34);
    }

    @Test
    void refusesPeriodsBelowOneAndAFastOneThatIsNotFaster() {
        assertThatThrownBy(() -> new Macd(0, 26, 9)).hasMessage("MACD fast period must be at least 1, was 0");
        assertThatThrownBy(() -> new Macd(12, 26, 0)).hasMessage("MACD signal period must be at least 1, was 0");
        assertThatThrownBy(() -> new Macd(12, 12, 9))
                .hasMessage("MACD fast period must be below the slow one, were 12 and 12");
    }
}
