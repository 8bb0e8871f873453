package org.tickgrid.pipelines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tickgrid.log.Tally;
import org.tickgrid.market.Bar;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.Side;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Timeframe;
import org.tickgrid.signals.Rule;
import org.tickgrid.signals.SignalRule;
import org.tickgrid.sinks.Reread;

class SignalFoldTest {

    private static final Bar[] DOWN_AND_UP = {
        trade(0, 30), trade(1_000, 20), trade(2_000, 10), trade(3_000, 40), trade(4_000, 50)
    };

    @Test
    void explainsTheSignalThatItRaises() {
        FoldRun run = run(Duration.ZERO).take(DOWN_AND_UP);
        Signal signal = run.emitted(Signal.class).getFirst();
        assertThat(signal.side()).isEqualTo(Side.BUY);
        assertThat(signal.rule()).isEqualTo("crossover(sma(1),sma(2))");
        assertThat(signal.price()).isEqualTo(40);
        assertThat(signal.inputs())
                .containsExactly(new Signal.Input("sma(1)", 10, 40), new Signal.Input("sma(2)", 15, 25));
        assertThat(signal.position()).isEqualTo(new LogPosition(3, 3));
        assertThat(signal.reason())
                .isEqualTo("sma(1) rose above sma(2) on the tick candle:"
                        + " from 10.0000 to 40.0000, against 15.0000 to 25.0000");
        assertThat(run.counted).containsEntry(Tally.SIGNALS, 1);
    }

    @Test
    void raisesTheSameSignalWithTheSameIdWheneverTheSameLogIsRead() {
        List<Signal> once = run(Duration.ZERO).take(DOWN_AND_UP).emitted(Signal.class);
        List<Signal> again = run(Duration.ZERO)
                .take(DOWN_AND_UP[0])
                .restart()
                .take(DOWN_AND_UP[1], DOWN_AND_UP[2])
                .restart()
                .take(DOWN_AND_UP[3], DOWN_AND_UP[4])
                .emitted(Signal.class);
        assertThat(again)
                .extracting(Signal::id)
                .containsExactlyElementsOf(once.stream().map(Signal::id).toList());
    }

    @Test
    void isSilentForTheCooldownByTheMarketsOwnTime() {
        Bar[] zigzag = {
            trade(0, 20), trade(1_000, 10), trade(2_000, 20), trade(3_000, 10), trade(11_999, 20), trade(12_000, 10)
        };
        assertThat(run(Duration.ofSeconds(10)).take(zigzag).emitted(Signal.class))
                .extracting(Signal::side, signal -> signal.candle().start())
                .containsOnly(tuple(Side.BUY, 2_000L), tuple(Side.SELL, 12_000L));
    }

    @Test
    void whatIsReadAgainWasRaisedWhenItsRecordCame() {
        Reread again = new Reread(Map.of(3, 4L));
        List<Signal> signals = run(Duration.ZERO, again)
                .take(DOWN_AND_UP)
                .take(trade(5_000, 10))
                .emitted(Signal.class);
        assertThat(signals)
                .extracting(signal -> signal.raised() == signal.received())
                .as("each in the map and in the topic")
                .containsExactly(true, true, false, false);
    }

    private static FoldRun run(Duration cooldown) {
        return run(cooldown, Reread.NONE);
    }

    private static FoldRun run(Duration cooldown, Reread again) {
        SignalRule rule = new SignalRule(Rule.of("crossover(sma(1),sma(2))"), Timeframe.TICK, cooldown);
        SignalSettings settings = new SignalSettings(List.of(rule), Duration.ofSeconds(2));
        return new FoldRun(symbol -> new SignalFold(symbol, settings, again));
    }

    private static Bar trade(long time, double price) {
        return Bar.trade("ACME", time, price, 1);
    }
}
