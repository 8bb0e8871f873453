package org.tickgrid.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tickgrid.market.Candle;

class ObvTest {

    @Test
    void addsTheVolumeOfARiseAndTakesOffThatOfAFall() {
        List<Candle> candles = List.of(
                Candles.of(0, 10, 10, 10, 500),
                Candles.of(1, 11, 11, 11, 200),
                Candles.of(2, 11, 11, 11, 900),
                Candles.of(3, 10, 10, 10, 50));
        assertThat(Candles.values("obv", candles)).containsExactly(0, 200, 200, 150);
    }

    @Test
    void equalsThePlainSumOnARandomWalk() {
        List<Candle> candles = Candles.random(11, 5_000);
        double[] values = Candles.values("obv", candles);
        long sum = 0;
        for (int i = 1; i < values.length; i++) {
            int side = Double.compare(candles.get(i).close(), candles.get(i - 1).close());
            sum += side * (long) candles.get(i).volume();
            assertThat(values[i]).isEqualTo((double) sum);
        }
    }
}
