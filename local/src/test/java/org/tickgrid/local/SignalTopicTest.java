package org.tickgrid.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tickgrid.market.Candle;
import org.tickgrid.market.FeedJson;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.Side;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Timeframe;

class SignalTopicTest {

    @Test
    void readsASignalAsItWasWritten() {
        Signal signal = new Signal(
                "c90c4e74",
                "BTCUSD",
                Timeframe.M1,
                "crossover(ema(12),ema(26))",
                Side.SELL,
                new Candle("BTCUSD", Timeframe.M1, 41, 60_000, 0.1, 1e9 / 3, 1e-7, Math.nextUp(0.3), 12.5, 7),
                List.of(
                        new Signal.Input("ema(12)", 100.0 / 3, Double.MIN_VALUE),
                        new Signal.Input("ema(26)", Double.NaN, -0.0)),
                "ema(12) fell below ema(26)",
                new LogPosition(3, 1L << 40),
                1,
                2);
        assertThat(SignalTopic.signal(FeedJson.write(signal))).isEqualTo(signal);
    }
}
