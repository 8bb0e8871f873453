package org.tickgrid.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RsiTest {

    @Test
    void needsOneCandleMoreThanItsPeriod() {
        // Gains of 1 and 1, then a loss of 1: averages 2/2, 0/2; then smoothed to 1/2, 1/2.
        assertThat(Candles.values(new Rsi(2), 10, 11, 12, 11))
                .containsExactly(new double[] {Double.NaN, Double.NaN, 100, 50}, within(1e-12));
    }

    @Test
    void equalsWildersFormulaOnARandomWalk() {
        double[] closes = Candles.randomWalk(3, 5_000);
        double[] values = Candles.values(new Rsi(14), closes);
        double gain = 0;
        double loss = 0;
        for (int i = 1; i < closes.length; i++) {
            double up = Math.max(closes[i] - closes[i - 1], 0);
            double down = Math.max(closes[i - 1] - closes[i], 0);
            if (i <= 14) {
                gain += up / 14;
                loss += down / 14;
            } else {
                gain = (gain * 13 + up) / 14;
                loss = (loss * 13 + down) / 14;
            }
            if (i >= 14) {
                double expected = 100 - 100 / (1 + gain / loss);
                assertThat(values[i]).isCloseTo(expected, within(1e-9)).isBetween(0.0, 100.0);
            }
        }
    }

    @Test
    void isFiftyWhereNothingMovesAndAHundredWhereNothingFalls() {
        assertThat(Candles.values(new Rsi(2), 5, 5, 5)[2]).isEqualTo(50);
        assertThat(Candles.values(new Rsi(2), 5, 5, 6)[2]).isEqualTo(100);
    }

    @Test
    void refusesAPeriodBelowOne() {
        assertThatThrownBy(() -> new Rsi(0)).hasMessage("RSI period must be at least 1, was 0");
    }
}
