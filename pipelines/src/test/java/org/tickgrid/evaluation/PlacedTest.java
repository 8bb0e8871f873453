package org.tickgrid.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tickgrid.market.Side.BUY;
import static org.tickgrid.market.Side.SELL;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tickgrid.market.Candle;

class PlacedTest {

    private final List<Candle> candles = History.of(10, 10, 11, 11, 12, 12, 13, 13, 14, 14);
    private final Tape tape = Tape.of(candles);

    @Test
    void countsASignalThatComesTwiceOnce() {
        var signal = History.signal(candles.get(2), BUY);

        Placed placed = Placed.of(tape, List.of(signal, signal, History.signal(candles.get(2), SELL)));

        assertThat(placed.marks()).containsExactly(new Mark(2, BUY), new Mark(2, SELL));
        assertThat(placed.repeated()).isOne();
    }

    @Test
    void countsSignalsWhoseCandleIsNotThere() {
        Placed placed = Placed.of(tape, List.of(History.signal(History.candle("ACME", 7, 1, 1), BUY)));

        assertThat(placed.signals()).isZero();
        assertThat(placed.unknown()).isOne();
    }

    @Test
    void refusesSignalsOfAnotherSeries() {
        assertThatThrownBy(() -> Placed.of(tape, List.of(History.signal(History.candle("BETA", 1, 1, 1), BUY))))
                .hasMessageContaining("BETA");
    }

    @Test
    void standsOnEverySeriesEvenOneWithoutASignal() {
        List<Candle> all = new ArrayList<>(candles);
        all.add(History.candle("ABLE", 0, 1, 1));

        List<Placed> placed = Placed.onEach(all, List.of(History.signal(candles.get(2), BUY)));

        assertThat(placed).extracting(one -> one.tape().symbol()).containsExactly("ABLE", "ACME");
        assertThat(placed).extracting(Placed::signals).containsExactly(0, 1);
    }

    @Test
    void isCutInTheMiddleSoThatNeitherHalfSeesTheOther() {
        Halves halves = Halves.of(History.placed(candles, List.of(0, 1, 2), List.of(4)));

        assertThat(halves.first().tape().size()).isEqualTo(2);
        assertThat(halves.first().marks()).containsExactly(new Mark(0, BUY), new Mark(1, BUY));
        assertThat(halves.first().tape().forward(1, 1)).isNaN();
        assertThat(halves.second().marks()).containsExactly(new Mark(0, BUY), new Mark(2, SELL));
        assertThat(halves.second().tape().unconditional(1)).isEqualTo(0);
        assertThat(halves.second().tape().end(0)).isEqualTo(180_000);
    }
}
