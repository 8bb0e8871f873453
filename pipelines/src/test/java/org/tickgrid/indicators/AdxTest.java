package org.tickgrid.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tickgrid.market.Candle;

class AdxTest {

    private static final List<Candle> FOUR = List.of(
            Candles.of(0, 10, 8, 9, 1), // nothing before it
            Candles.of(1, 12, 9, 11, 1), // up 2, true range 3
            Candles.of(2, 13, 10, 12, 1), // up 1, true range 3
            Candles.of(3, 12, 8, 9, 1)); // down 2, true range 4

    @Test
    void measuresMovesUpAndDownAsPartsOfTheTrueRange() {
        // Up: (2 + 1) / 2 = 1.5, then 0.75. Down: 0, then 1. Range: 3, then 3.5.
        assertThat(Candles.values("adx(2).plus", FOUR))
                .containsExactly(new double[] {Double.NaN, Double.NaN, 50, 150 / 7.0}, within(1e-12));
        assertThat(Candles.values("adx(2).minus", FOUR))
                .containsExactly(new double[] {Double.NaN, Double.NaN, 0, 200 / 7.0}, within(1e-12));
    }

    @Test
    void averagesHowFarTheTwoAreApart() {
        // Apart by 50 of 50, then by 50/7 of 350/7: (100 + 100 / 7) / 2.
        assertThat(Candles.values("adx(2)", FOUR)[2]).isNaN();
        assertThat(Candles.values("adx(2)", FOUR)[3]).isCloseTo(400 / 7.0, within(1e-12));
    }

    @Test
    void equalsWildersFormulaOnARandomWalk() {
        List<Candle> candles = Candles.random(8, 5_000);
        double[] values = Candles.values("adx(14)", candles);
        double[] pluses = Candles.values("adx(14).plus", candles);
        double up = 0;
        double down = 0;
        double range = 0;
        double average = 0;
        for (int i = 1; i < candles.size(); i++) {
            Candle now = candles.get(i);
            Candle last = candles.get(i - 1);
            double keep = i <= 14 ? 1 : 13 / 14.0;
            double rise = now.high() - last.high();
            double fall = last.low() - now.low();
            up = up * keep + (rise > fall && rise > 0 ? rise : 0);
            down = down * keep + (fall > rise && fall > 0 ? fall : 0);
            range = range * keep + Math.max(now.high(), last.close()) - Math.min(now.low(), last.close());
            if (i >= 14) {
                assertThat(pluses[i]).isCloseTo(100 * up / range, within(1e-9));
                double index = 100 * Math.abs(up - down) / (up + down);
                average = i < 28 ? average + index / 14 : (average * 13 + index) / 14;
            }
            if (i >= 27) {
                assertThat(values[i]).isCloseTo(average, within(1e-9));
            }
        }
    }

    @Test
    void isNothingWhereNothingMoves() {
        assertThat(Candles.values(new Adx(2), 5, 5, 5, 5)[3]).isEqualTo(0);
    }

    @Test
    void refusesAPeriodBelowOne() {
        assertThatThrownBy(() -> new Adx(0)).hasMessage("ADX period must be at least 1, was 0");
    }
}
