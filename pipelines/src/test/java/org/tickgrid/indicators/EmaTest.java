package org.tickgrid.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EmaTest {

    @Test
    void isSeededWithTheAverageOfTheFirstPeriodClosesAndThenWeighsTheNewest() {
        assertThat(Candles.values(new Ema(3), 1, 2, 6, 7, 5))
                .containsExactly(new double[] {Double.NaN, Double.NaN, 3, 5, 5}, within(1e-12));
    }

    @Test
    void equalsTheTextbookFormulaOnARandomWalk() {
        double[] closes = Candles.randomWalk(2, 5_000);
        double[] values = Candles.values(new Ema(26), closes);
        double expected = Arrays.stream(closes, 0, 26).average().orElseThrow();
        for (int i = 26; i < closes.length; i++) {
            expected = closes[i] * 2 / 27 + expected * (1 - 2.0 / 27);
            assertThat(values[i]).isCloseTo(expected, within(1e-12 * expected));
        }
    }

    @Test
    void refusesAPeriodBelowOne() {
        assertThatThrownBy(() -> new Ema(-2)).hasMessage("EMA period must be at least 1, was -2");
    }
}
