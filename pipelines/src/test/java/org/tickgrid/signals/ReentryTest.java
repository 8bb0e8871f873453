package org.tickgrid.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tickgrid.market.Side;

class ReentryTest {

    private final Rule rule = Rule.of("reentry(bollinger(20,2))");
    private final double[] memory = new double[rule.memory()];

    @Test
    void buysWhenTheCloseComesBackFromBelowAndSellsWhenItComesBackFromAbove() {
        assertThat(sideAt(100)).isNull();
        assertThat(sideAt(89)).isNull();
        assertThat(sideAt(88)).isNull();
        assertThat(sideAt(91)).isEqualTo(Side.BUY);
        assertThat(sideAt(100)).isNull();
        assertThat(sideAt(111)).isNull();
        assertThat(sideAt(109)).isEqualTo(Side.SELL);
    }

    @Test
    void onABandIsInside() {
        assertThat(sideAt(89)).isNull();
        assertThat(sideAt(90)).isEqualTo(Side.BUY);
        assertThat(sideAt(110)).isNull();
        assertThat(sideAt(109)).isNull();
    }

    @Test
    void staysSilentWhenTheCloseLeapsOverBothBands() {
        assertThat(sideAt(89)).isNull();
        assertThat(sideAt(111)).isNull();
        assertThat(sideAt(89)).isNull();
    }

    @Test
    void neverFiresOnItsFirstValues() {
        assertThat(sideAt(100)).isNull();
    }

    @Test
    void isReadAsItIsWritten() {
        assertThat(rule.specification()).isEqualTo("reentry(bollinger(20,2))");
    }

    @Test
    void refusesWhatHasNoBands() {
        assertThatThrownBy(() -> Rule.of("reentry(sma(20))"))
                .hasMessage("reentry takes Bollinger bands such as bollinger(20,2), was sma(20)");
    }

    private @Nullable Side sideAt(double close) {
        Rule.Edge edge = rule.next(new double[] {close, 90, 110}, 0, memory, 0);
        return edge == null ? null : edge.side();
    }
}
