package org.tickgrid.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RocTest {

    @Test
    void saysByHowManyPercentTheCloseIsAboveTheOnePeriodCandlesAgo() {
        assertThat(Candles.values(new Roc(2), 10, 20, 15, 5))
                .containsExactly(new double[] {Double.NaN, Double.NaN, 50, -75}, within(1e-12));
    }

    @Test
    void equalsTheTextbookFormulaOnARandomWalk() {
        double[] closes = Candles.randomWalk(12, 5_000);
        double[] values = Candles.values(new Roc(20), closes);
        for (int i = 20; i < closes.length; i++) {
            assertThat(values[i]).isCloseTo((closes[i] / closes[i - 20] - 1) * 100, within(1e-10));
        }
    }

    @Test
    void refusesAPeriodBelowOne() {
        assertThatThrownBy(() -> new Roc(0)).hasMessage("ROC period must be at least 1, was 0");
    }
}
