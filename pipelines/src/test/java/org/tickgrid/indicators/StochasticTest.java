package org.tickgrid.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tickgrid.market.Candle;

class StochasticTest {

    @Test
    void saysWhereTheCloseStandsBetweenTheLowestLowAndTheHighestHigh() {
        // 12 between 8 and 14 is at 4/6, 20 between 10 and 20 at 1, 15 between 13 and 20 at 2/7.
        List<Candle> candles = List.of(
                Candles.of(0, 12, 8, 9, 1),
                Candles.of(1, 14, 10, 12, 1),
                Candles.of(2, 20, 13, 20, 1),
                Candles.of(3, 19, 15, 15, 1));
        assertThat(Candles.values("stochastic(2,1,1)", candles))
                .containsExactly(new double[] {Double.NaN, 400 / 6.0, 100, 200 / 7.0}, within(1e-12));
        assertThat(Candles.values("stochastic(2,2,2)", candles))
                .containsExactly(new double[] {Double.NaN, Double.NaN, 500 / 6.0, 450 / 7.0}, within(1e-12));
        assertThat(Candles.values("stochastic(2,2,2).d", candles)[3])
                .isCloseTo((500 / 6.0 + 450 / 7.0) / 2, within(1e-12));
    }

    @Test
    void equalsTheTextbookFormulaOnARandomWalk() {
        List<Candle> candles = Candles.random(9, 5_000);
        double[] place = new double[candles.size()];
        for (int i = 13; i < place.length; i++) {
            List<Candle> window = candles.subList(i - 13, i + 1);
            double high = window.stream().mapToDouble(Candle::high).max().orElseThrow();
            double low = window.stream().mapToDouble(Candle::low).min().orElseThrow();
            place[i] = 100 * (candles.get(i).close() - low) / (high - low);
        }
        double[] k = average(place, 15);
        double[] d = average(k, 17);
        double[] values = Candles.values("stochastic(14,3,3)", candles);
        double[] signals = Candles.values("stochastic(14,3,3).d", candles);
        for (int i = 17; i < place.length; i++) {
            assertThat(values[i]).isCloseTo(k[i], within(1e-10));
            assertThat(signals[i]).isCloseTo(d[i], within(1e-10));
        }
    }

    private static double[] average(double[] of, int from) {
        double[] average = new double[of.length];
        for (int i = from; i < of.length; i++) {
            average[i] = Arrays.stream(of, i - 2, i + 1).sum() / 3;
        }
        return average;
    }

    @Test
    void isFiftyWhereNothingMoves() {
        assertThat(Candles.values("stochastic(3,1,1)", Candles.closing(5, 5, 5))[2])
                .isEqualTo(50);
    }

    @Test
    void refusesPeriodsBelowOne() {
        assertThatThrownBy(() -> new Stochastic(0, 3, 3)).hasMessage("Stochastic period must be at least 1, was 0");
        assertThatThrownBy(() -> new Stochastic(14, 3, 0))
                .hasMessage("Stochastic signal period must be at least 1, was 0");
    }
}
