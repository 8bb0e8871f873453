package org.tickgrid.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tickgrid.indicators.Output;
import org.tickgrid.market.Side;

class ThresholdTest {

    private final Rule rule = new Threshold(Output.of("rsi(14)"), 30, 70, 5);
    private final double[] memory = new double[rule.memory()];

    @Test
    void buysWhenTheInputFallsBelowTheLowOneAndSellsWhenItRisesAboveTheHigh() {
        assertThat(sideAt(50)).isNull();
        assertThat(sideAt(29)).isEqualTo(Side.BUY);
        assertThat(sideAt(50)).isNull();
        assertThat(sideAt(71)).isEqualTo(Side.SELL);
        assertThat(sideAt(29)).isEqualTo(Side.BUY);
    }

    @Test
    void staysSilentUntilTheInputHasComeBackByTheHysteresis() {
        assertThat(sideAt(50)).isNull();
        assertThat(sideAt(29)).isEqualTo(Side.BUY);
        assertThat(sideAt(34.9)).isNull();
        assertThat(sideAt(29)).isNull();
        assertThat(sideAt(35)).isNull();
        assertThat(sideAt(29)).isEqualTo(Side.BUY);
    }

    @Test
    void neverFiresOnItsFirstValue() {
        assertThat(sideAt(10)).isNull();
        assertThat(sideAt(9)).isNull();
    }

    @Test
    void onTheThresholdIsNotBeyondIt() {
        assertThat(sideAt(50)).isNull();
        assertThat(sideAt(30)).isNull();
        assertThat(sideAt(70)).isNull();
    }

    @Test
    void isReadAsItIsWritten() {
        assertThat(Rule.of("threshold(rsi(14),30,70,5)")).isEqualTo(rule);
        assertThat(rule.specification()).isEqualTo("threshold(rsi(14),30,70,5)");
    }

    @Test
    void refusesBandsThatOverlap() {
        assertThatThrownBy(() -> Rule.of("threshold(rsi(14),45,50,5)"))
                .hasMessage("low + hysteresis must be below high - hysteresis, were 45.0, 50.0, 5.0");
    }

    private @Nullable Side sideAt(double value) {
        Rule.Edge edge = rule.next(new double[] {value}, 0, memory, 0);
        return edge == null ? null : edge.side();
    }
}
