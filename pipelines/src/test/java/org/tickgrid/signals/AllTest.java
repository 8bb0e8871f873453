package org.tickgrid.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tickgrid.market.Side;

class AllTest {

    private static final double NONE = Double.NaN;

    private final RuleRun two = new RuleRun("all(threshold(rsi(14),30,70,5),crossover(ema(12),ema(26)))");
    private final RuleRun filtered = new RuleRun("all(threshold(rsi(14),30,70,5),trend(ema(50),1h),sentiment(0.2,1h))");

    @Test
    void firesWhenTheLastOfItsRulesComesToTheSideOfTheOthers() {
        assertThat(two.sideAt(50, 1, 2)).isNull();
        assertThat(two.sideAt(29, 1, 2)).isNull();
        assertThat(two.sideAt(50, 1, 2)).isNull();
        assertThat(two.sideAt(50, 3, 2)).isEqualTo(Side.BUY);
        assertThat(two.sideAt(50, 4, 2)).isNull();
    }

    @Test
    void keepsSilentWhileItsRulesDisagree() {
        assertThat(two.sideAt(50, 3, 2)).isNull();
        assertThat(two.sideAt(29, 1, 2)).isNull();
        assertThat(two.sideAt(71, 3, 2)).isNull();
        assertThat(two.sideAt(50, 1, 2)).isEqualTo(Side.SELL);
    }

    @Test
    void goesOnWithARuleWhoseInputsAreThereWhileThoseOfAnotherAreNot() {
        assertThat(two.sideAt(50, NONE, NONE)).isNull();
        assertThat(two.sideAt(29, NONE, NONE)).isNull();
        assertThat(two.sideAt(50, 1, 2)).isNull();
        assertThat(two.sideAt(50, 3, 2)).isEqualTo(Side.BUY);
    }

    @Test
    void letsASignalPassOnlyWithEveryFilter() {
        assertThat(buy(101, 100, 0.2)).isEqualTo(Side.BUY);
        assertThat(buy(100, 100, 0.2)).isNull();
        assertThat(buy(101, 100, 0.19)).isNull();
        assertThat(buy(101, NONE, 0.2)).isNull();
        assertThat(buy(101, 100, NONE)).isNull();
    }

    @Test
    void turnsTheFiltersRoundForASell() {
        assertThat(filtered.sideAt(50, 99, 100, -0.2)).isNull();
        assertThat(filtered.sideAt(71, 99, 100, -0.2)).isEqualTo(Side.SELL);
        assertThat(filtered.sideAt(50, 101, 100, -0.2)).isNull();
        assertThat(filtered.sideAt(71, 101, 100, -0.2)).isNull();
    }

    @Test
    void doesNotMakeUpForASignalThatItKeptBack() {
        assertThat(buy(99, 100, 0.2)).isNull();
        assertThat(filtered.sideAt(29, 101, 100, 0.2)).isNull();
    }

    @Test
    void saysWhatLetItPass() {
        filtered.at(50, 101, 100, 0.2);
        assertThat(filtered.circumstancesAt(29, 101.5, 100, 0.25))
                .containsExactly("close@1h 101.5000 is above ema(50)@1h 100.0000", "news has a score of 0.25");
        two.at(29, 1, 2);
        two.at(50, 1, 2);
        two.at(29, 1, 2);
        assertThat(two.circumstancesAt(29, 3, 2)).containsExactly("threshold(rsi(14),30,70,5) says BUY too");
    }

    @Test
    void isReadAsItIsWritten() {
        Rule nested = Rule.of("all( any(threshold(rsi(14),30,70,5), reentry(bollinger(20,2))), trend(ema(50)) )");
        assertThat(nested.specification())
                .isEqualTo("all(any(threshold(rsi(14),30,70,5),reentry(bollinger(20,2))),trend(ema(50)))");
        assertThat(Rule.of(nested.specification())).isEqualTo(nested);
        assertThat(nested.inputs())
                .extracting(Input::name)
                .containsExactly(
                        "rsi(14)", "close", "bollinger(20,2).lower", "bollinger(20,2).upper", "close", "ema(50)")
                .hasSize(nested.width());
    }

    @Test
    void refusesFiltersWithoutARuleAndARuleWithoutAnything() {
        assertThatThrownBy(() -> Rule.of("all(trend(ema(50),1h))"))
                .hasMessage("all takes a rule, and more rules or filters beside it, was all(trend(ema(50),1h))");
        assertThatThrownBy(() -> Rule.of("all(crossover(ema(1),ema(2)))"))
                .hasMessage("all takes a rule, and more rules or filters beside it, was all(crossover(ema(1),ema(2)))");
        assertThatThrownBy(() -> Rule.of("trend(ema(50),1h)"))
                .hasMessage("A filter raises no signals: write all(a rule,trend(ema(50),1h)), was trend(ema(50),1h)");
    }

    /** The side of a threshold that is crossed under these circumstances. */
    private @Nullable Side buy(double close, double line, double news) {
        filtered.at(50, close, line, news);
        return filtered.sideAt(29, close, line, news);
    }
}
