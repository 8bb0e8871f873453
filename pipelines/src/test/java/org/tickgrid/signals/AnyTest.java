package org.tickgrid.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tickgrid.market.Side;

class AnyTest {

    private final RuleRun either = new RuleRun("any(threshold(rsi(14),30,70,5),crossover(ema(12),ema(26)))");

    @Test
    void firesWithEachOfItsRules() {
        assertThat(either.sideAt(50, 1, 2)).isNull();
        assertThat(either.sideAt(29, 1, 2)).isEqualTo(Side.BUY);
        assertThat(either.sideAt(50, 3, 2)).isEqualTo(Side.BUY);
        assertThat(either.sideAt(71, 3, 2)).isEqualTo(Side.SELL);
    }

    @Test
    void firesOnceWhenTwoFireAtOneCandle() {
        either.at(50, 1, 2);
        assertThat(either.sideAt(29, 3, 2)).isEqualTo(Side.BUY);
        assertThat(either.sideAt(29, 3, 2)).isNull();
    }

    @Test
    void keepsSilentWhenTwoContradictEachOther() {
        either.at(50, 3, 2);
        assertThat(either.sideAt(29, 1, 2)).isNull();
    }

    @Test
    void firesWithTheOneWhoseInputsAreThere() {
        either.at(50, Double.NaN, Double.NaN);
        assertThat(either.sideAt(29, Double.NaN, Double.NaN)).isEqualTo(Side.BUY);
    }

    @Test
    void refusesToBeOfOneRule() {
        assertThatThrownBy(() -> Rule.of("any(reentry(bollinger(20,2)))"))
                .hasMessage("any takes at least two rules, was any(reentry(bollinger(20,2)))");
    }
}
