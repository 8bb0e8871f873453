package org.tickgrid.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SmaTest {

    @Test
    void staysEmptyUntilItHasSeenPeriodClosesAndThenAveragesTheLastOnes() {
        assertThat(Candles.values(new Sma(3), 1, 2, 6, 7))
                .containsExactly(new double[] {Double.NaN, Double.NaN, 3, 5}, within(1e-12));
    }

    @Test
    void equalsThePlainAverageOfEachWindowOfARandomWalk() {
        double[] closes = Candles.randomWalk(1, 5_000);
        double[] values = Candles.values(new Sma(20), closes);
        for (int i = 19; i < closes.length; i++) {
            double expected = Arrays.stream(closes, i - 19, i + 1).average().orElseThrow();
            assertThat(values[i]).isCloseTo(expected, within(1e-12 * expected));
        }
    }

    @Test
    void refusesAPeriodBelowOne() {
        assertThatThrownBy(() -> new Sma(0)).hasMessage("SMA period must be at least 1, was 0");
    }
}
