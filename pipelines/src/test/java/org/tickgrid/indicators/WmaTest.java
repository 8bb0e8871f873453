package org.tickgrid.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WmaTest {

    @Test
    void weighsTheNewestCloseMost() {
        // (1*1 + 2*2 + 3*6) / 6, then (1*2 + 2*6 + 3*7) / 6.
        assertThat(Candles.values(new Wma(3), 1, 2, 6, 7))
                .containsExactly(new double[] {Double.NaN, Double.NaN, 23 / 6.0, 35 / 6.0}, within(1e-12));
    }

    @Test
    void equalsTheTextbookFormulaOnARandomWalk() {
        double[] closes = Candles.randomWalk(4, 5_000);
        double[] values = Candles.values(new Wma(20), closes);
        for (int i = 19; i < closes.length; i++) {
            double sum = 0;
            for (int age = 0; age < 20; age++) {
                sum += closes[i - age] * (20 - age);
            }
            assertThat(values[i]).isCloseTo(sum / 210, within(1e-12 * sum));
        }
    }

    @Test
    void isTheCloseItselfForAPeriodOfOne() {
        assertThat(Candles.values(new Wma(1), 3, 5, 4)).containsExactly(3, 5, 4);
    }

    @Test
    void refusesAPeriodBelowOne() {
        assertThatThrownBy(() -> new Wma(0)).hasMessage("WMA period must be at least 1, was 0");
    }
}
