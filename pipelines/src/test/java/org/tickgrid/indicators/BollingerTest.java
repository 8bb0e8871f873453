package org.tickgrid.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tickgrid.market.Candle;

class BollingerTest {

    @Test
    void standsSoManyPopulationDeviationsAroundTheAverage() {
        // 2 and 4: average 3, deviation 1; then 4 and 10: average 7, deviation 3.
        List<Candle> candles = Candles.closing(2, 4, 10);
        assertThat(Candles.values("bollinger(2,2)", candles))
                .containsExactly(new double[] {Double.NaN, 3, 7}, within(1e-12));
        assertThat(Candles.values("bollinger(2,2).upper", candles))
                .containsExactly(new double[] {Double.NaN, 5, 13}, within(1e-12));
        assertThat(Candles.values("bollinger(2,2).lower", candles))
                .containsExactly(new double[] {Double.NaN, 1, 1}, within(1e-12));
    }

    @Test
    void equalsTheTextbookFormulaOnARandomWalk() {
        double[] closes = Candles.randomWalk(6, 5_000);
        double[] middles = Candles.values("bollinger(20,2)", Candles.closing(closes));
        double[] uppers = Candles.values("bollinger(20,2).upper", Candles.closing(closes));
        for (int i = 19; i < closes.length; i++) {
            double[] window = Arrays.copyOfRange(closes, i - 19, i + 1);
            double mean = Arrays.stream(window).average().orElseThrow();
            double variance =
                    Arrays.stream(window).map(x -> (x - mean) * (x - mean)).sum() / 20;
            assertThat(middles[i]).isCloseTo(mean, within(1e-12 * mean));
            assertThat(uppers[i]).isCloseTo(mean + 2 * Math.sqrt(variance), within(1e-12 * mean));
        }
    }

    @Test
    void seesSmallMovesOfLargePrices() {
        // Squares of a billion would leave no digit for a deviation of a hundredth.
        double[] closes = new double[1_000];
        Arrays.setAll(closes, i -> 1e9 + (i % 2 == 0 ? 0.01 : -0.01));
        double[] uppers = Candles.values("bollinger(20,1).upper", Candles.closing(closes));
        for (int i = 19; i < closes.length; i++) {
            assertThat(uppers[i] - 1e9).isCloseTo(0.01, within(1e-6));
        }
    }

    @Test
    void closesItsBandsOnAPriceThatRests() {
        assertThat(Candles.values("bollinger(3,2).upper", Candles.closing(90, 0.1, 0.1, 0.1))[3])
                .isEqualTo(0.1);
    }

    @Test
    void refusesAPeriodBelowOneAndDeviationsThatAreNotAboveZero() {
        assertThatThrownBy(() -> new Bollinger(0, 2)).hasMessage("Bollinger period must be at least 1, was 0");
        assertThatThrownBy(() -> new Bollinger(20, -1)).hasMessage("Bollinger deviations must be above 0, were -1.0");
    }
}
