package org.tickgrid.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tickgrid.market.Candle;

class AtrTest {

    @Test
    void averagesTrueRangesFromTheSecondCandleOn() {
        // True ranges: a gap up from 10 to 15, then within, then a gap down from 13 to 7. First (5 + 2) / 2 = 3.5,
        // then 3.5 + (6 - 3.5) / 2.
        List<Candle> candles = List.of(
                Candles.of(0, 12, 8, 10, 1),
                Candles.of(1, 15, 12, 14, 1),
                Candles.of(2, 14, 12, 13, 1),
                Candles.of(3, 9, 7, 8, 1));
        assertThat(Candles.values("atr(2)", candles))
                .containsExactly(new double[] {Double.NaN, Double.NaN, 3.5, 4.75}, within(1e-12));
    }

    @Test
    void equalsWildersFormulaOnARandomWalk() {
        List<Candle> candles = Candles.random(7, 5_000);
        double[] values = Candles.values("atr(14)", candles);
        double average = 0;
        for (int i = 1; i < candles.size(); i++) {
            Candle c = candles.get(i);
            double before = candles.get(i - 1).close();
            double range =
                    Math.max(c.high() - c.low(), Math.max(Math.abs(c.high() - before), Math.abs(c.low() - before)));
            average = i <= 14 ? average + range / 14 : (average * 13 + range) / 14;
            if (i >= 14) {
                assertThat(values[i]).isCloseTo(average, within(1e-12 * c.close()));
            }
        }
    }

    @Test
    void refusesAPeriodBelowOne() {
        assertThatThrownBy(() -> new Atr(0)).hasMessage("ATR period must be at least 1, was 0");
    }
}
