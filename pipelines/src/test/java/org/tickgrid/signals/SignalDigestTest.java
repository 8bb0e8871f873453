package org.tickgrid.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tickgrid.market.Candle;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.Side;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Timeframe;

class SignalDigestTest {

    private static final Signal.Input FAST = new Signal.Input("ema(12)", 10, 40);
    private static final Signal.Input SLOW = new Signal.Input("ema(26)", 15, 25);
    private static final Signal FIRST = signal("a", "ACME", Timeframe.M1, "crossover", Side.BUY, 0, 40, FAST, SLOW);
    private static final Signal SECOND = signal("b", "BETA", Timeframe.TICK, "threshold", Side.SELL, 5, 7, FAST);

    @Test
    void isTheHashOfALineForEachSignal() {
        // printf 'ACME,1m,crossover,BUY,60000,40.0,ema(12)=10.0>40.0;ema(26)=15.0>25.0\n' | sha256sum
        assertThat(SignalDigest.of(List.of(FIRST), 3))
                .hasToString(
                        "digest sha256:58e0285cf7ef4f8cd5f36c199299620ca24fe5d98c2b55c1787d17f6f4e34a27 signals=1 candles=3");
    }

    @Test
    void isTheSameInAnyOrder() {
        assertThat(SignalDigest.of(List.of(FIRST, SECOND), 3)).isEqualTo(SignalDigest.of(List.of(SECOND, FIRST), 3));
    }

    @Test
    void countsASignalThatCameTwiceOnce() {
        assertThat(SignalDigest.of(List.of(FIRST, SECOND, FIRST), 3))
                .isEqualTo(SignalDigest.of(List.of(FIRST, SECOND), 3));
    }

    @Test
    void countsTwoTicksOfOneMomentTwice() {
        Signal twin = signal("c", "ACME", Timeframe.M1, "crossover", Side.BUY, 0, 40, FAST, SLOW);
        assertThat(SignalDigest.of(List.of(FIRST, twin), 0).signals()).isEqualTo(2);
        assertThat(SignalDigest.of(List.of(FIRST, twin), 0)).isNotEqualTo(SignalDigest.of(List.of(FIRST), 0));
    }

    @Test
    void ofNothingIsTheHashOfNothing() {
        assertThat(SignalDigest.of(List.of(), 0).sha256())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void doesNotCareWhereAndWhenASignalWasRaised() {
        Signal elsewhere = new Signal(
                "a",
                "ACME",
                Timeframe.M1,
                "crossover",
                Side.BUY,
                FIRST.candle(),
                FIRST.inputs(),
                "another reason",
                new LogPosition(9, 9),
                9,
                9);
        assertThat(SignalDigest.of(List.of(elsewhere), 0)).isEqualTo(SignalDigest.of(List.of(FIRST), 0));
    }

    @ParameterizedTest
    @MethodSource("others")
    void differsWhenOneFieldDoes(Signal other) {
        assertThat(SignalDigest.of(List.of(other), 0).sha256())
                .isNotEqualTo(SignalDigest.of(List.of(FIRST), 0).sha256());
    }

    private static List<Signal> others() {
        return List.of(
                signal("a", "BETA", Timeframe.M1, "crossover", Side.BUY, 0, 40, FAST, SLOW),
                signal("a", "ACME", Timeframe.M5, "crossover", Side.BUY, -240_000, 40, FAST, SLOW),
                signal("a", "ACME", Timeframe.M1, "threshold", Side.BUY, 0, 40, FAST, SLOW),
                signal("a", "ACME", Timeframe.M1, "crossover", Side.SELL, 0, 40, FAST, SLOW),
                signal("a", "ACME", Timeframe.M1, "crossover", Side.BUY, 60_000, 40, FAST, SLOW),
                signal("a", "ACME", Timeframe.M1, "crossover", Side.BUY, 0, Math.nextUp(40), FAST, SLOW),
                signal("a", "ACME", Timeframe.M1, "crossover", Side.BUY, 0, 40, FAST),
                signal("a", "ACME", Timeframe.M1, "crossover", Side.BUY, 0, 40, SLOW, FAST),
                signal("a", "ACME", Timeframe.M1, "crossover", Side.BUY, 0, 40, FAST, input("ema(27)", 15, 25)),
                signal("a", "ACME", Timeframe.M1, "crossover", Side.BUY, 0, 40, FAST, input("ema(26)", 15.5, 25)),
                signal("a", "ACME", Timeframe.M1, "crossover", Side.BUY, 0, 40, FAST, input("ema(26)", 15, 25.5)));
    }

    private static Signal.Input input(String name, double before, double after) {
        return new Signal.Input(name, before, after);
    }

    private static Signal signal(
            String id,
            String symbol,
            Timeframe timeframe,
            String rule,
            Side side,
            long start,
            double price,
            Signal.Input... inputs) {
        Candle candle = new Candle(symbol, timeframe, 0, start, 1, 50, 1, price, 1, 1);
        return new Signal(
                id, symbol, timeframe, rule, side, candle, List.of(inputs), "reason", new LogPosition(0, 0), 0, 0);
    }
}
