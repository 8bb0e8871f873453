package org.tickgrid.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tickgrid.indicators.Output;
import org.tickgrid.market.Side;

class CrossoverTest {

    private final Rule rule = new Crossover(Output.of("ema(12)"), Output.of("ema(26)"));
    private final double[] memory = new double[rule.memory()];

    @Test
    void buysWhenTheFastOneRisesAboveTheSlowAndSellsWhenItFallsBelow() {
        assertThat(sideAt(1, 2)).isNull();
        assertThat(sideAt(3, 2)).isEqualTo(Side.BUY);
        assertThat(sideAt(4, 2)).isNull();
        assertThat(sideAt(1, 2)).isEqualTo(Side.SELL);
    }

    @Test
    void doesNotTakeTouchingForCrossing() {
        assertThat(sideAt(1, 2)).isNull();
        assertThat(sideAt(2, 2)).isNull();
        assertThat(sideAt(1, 2)).isNull();
        assertThat(sideAt(2, 2)).isNull();
        assertThat(sideAt(3, 2)).isEqualTo(Side.BUY);
    }

    @Test
    void isReadAsItIsWritten() {
        assertThat(Rule.of("crossover(ema(12), ema(26))")).isEqualTo(rule);
        assertThat(rule.specification()).isEqualTo("crossover(ema(12),ema(26))");
    }

    @Test
    void doesNotTakeARoundingErrorForCrossing() {
        assertThat(sideAt(0.2, 0.3)).isNull();
        assertThat(sideAt(0.1 + 0.2, 0.3)).isNull();
        assertThat(sideAt(0.3001, 0.3)).isEqualTo(Side.BUY);
    }

    @Test
    void crossesTwoValuesOfOneIndicator() {
        Rule macd = Rule.of("crossover(macd(12,26,9), macd(12,26,9).signal)");
        assertThat(macd.specification()).isEqualTo("crossover(macd(12,26,9),macd(12,26,9).signal)");
        assertThat(macd.inputs())
                .extracting(input -> ((Input.Own) input).output().needed())
                .containsExactly(26, 34);
    }

    @Test
    void refusesToCrossAValueWithItself() {
        assertThatThrownBy(() -> Rule.of("crossover(ema(12),ema(12))"))
                .hasMessage("A crossover takes two different values, was twice ema(12)");
    }

    private @Nullable Side sideAt(double fast, double slow) {
        Rule.Edge edge = rule.next(new double[] {fast, slow}, 0, memory, 0);
        return edge == null ? null : edge.side();
    }
}
