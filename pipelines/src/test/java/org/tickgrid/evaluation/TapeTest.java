package org.tickgrid.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tickgrid.market.Candle;

class TapeTest {

    private final List<Candle> candles = History.of(10, 11, 12, 15, 14, 21, 20, 18);

    @Test
    void entersAtTheNextOpenAndNotAtTheClose() {
        Tape tape = Tape.of(candles);

        assertThat(tape.forward(0, 1)).isEqualTo(15.0 / 12 - 1);
        assertThat(tape.forward(0, 3)).isEqualTo(18.0 / 12 - 1);
        assertThat(tape.forward(2, 1)).isEqualTo(18.0 / 20 - 1);
    }

    @Test
    void hasNoReturnTooNearToTheEnd() {
        Tape tape = Tape.of(candles);

        assertThat(tape.forward(3, 1)).isNaN();
        assertThat(tape.forward(1, 3)).isNaN();
        assertThat(tape.unconditional(5)).isNaN();
    }

    @Test
    void averagesOverEveryCandleThatHasAReturn() {
        double mean = ((15.0 / 12 - 1) + (21.0 / 14 - 1) + (18.0 / 20 - 1)) / 3;

        assertThat(Tape.of(candles).unconditional(1)).isCloseTo(mean, within(1e-15));
    }

    @Test
    void measuresNothingOverAMissingCandle() {
        Tape tape = Tape.of(List.of(candles.get(0), candles.get(1), candles.get(3)));

        assertThat(tape.forward(0, 1)).isEqualTo(0.25);
        assertThat(tape.forward(1, 1)).isNaN();
        assertThat(tape.forward(0, 2)).isNaN();
    }

    @Test
    void leavesOutWhatHasNoPriceAndSaysSo() {
        Tape tape = Tape.of(History.of(10, 11, 12, Double.NaN, 0, 13, 10, 10, 8, 4));

        assertThat(tape.unusable()).isEqualTo(2);
        assertThat(tape.size()).isEqualTo(3);
        assertThat(tape.forward(0, 1)).isNaN();
        assertThat(tape.unconditional(1)).isEqualTo(-0.5);
    }

    @Test
    void countsCandlesByTheirEnds() {
        Tape tape = Tape.of(candles);

        assertThat(tape.ended(60_000, 180_000)).isEqualTo(2);
        assertThat(tape.ended(59_999, 180_000)).isEqualTo(3);
        assertThat(tape.ended(240_000, 500_000)).isZero();
    }

    @Test
    void refusesWhatIsNotOneSeriesInOrder() {
        assertThatThrownBy(() -> Tape.of(List.of())).hasMessageContaining("at least one candle");
        assertThatThrownBy(() -> Tape.of(candles.reversed())).hasMessageContaining("2 came after 3");
        assertThatThrownBy(() -> Tape.of(List.of(candles.getFirst(), History.candle("BETA", 1, 1, 1))))
                .hasMessageContaining("BETA");
    }
}
