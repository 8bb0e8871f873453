package org.tickgrid.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tickgrid.market.Candle;

/** Whom the evaluation believes. */
class VerdictTest {

    private final Evaluation evaluation = new Evaluation(EvaluationSettings.DEFAULT);
    private final List<Candle> walk = History.randomWalk("ACME", 17, 4_000);

    @ParameterizedTest
    @CsvSource({
        "30, 0.0011, 0.0021, EDGE",
        "30, 0.0010, 0.0021, NO_EDGE",
        "30, 0.0001, 0.0021, NO_EDGE",
        "30, -0.0001, 0.0021, NO_EDGE",
        "30, -0.002, 0, NO_EDGE",
        "30, -0.002, -0.0001, WORSE",
        "29, 0.01, 0.02, TOO_FEW"
    })
    void believesOnlyWhatIsWhollyAboveItsCosts(int count, double low, double high, Verdict expected) {
        Estimate excess = new Estimate(count, (low + high) / 2, low, high, 3);
        Outcome outcome = new Outcome(5, 0, 0, excess, excess, 0.5, 1);

        assertThat(Verdict.of(outcome, EvaluationSettings.DEFAULT)).isEqualTo(expected);
    }

    @Test
    void seesTheEdgeOfARuleThatLooksOneCandleAhead() {
        assertThat(verdict(walk, this::rises)).isEqualTo(Verdict.EDGE);
        assertThat(verdict(walk, at -> !rises(at))).isEqualTo(Verdict.WORSE);
    }

    @Test
    void seesNoneInARuleThatGuesses() {
        // Of 40 guessers one may be lucky.
        long believed = IntStream.range(0, 40)
                .filter(seed -> {
                    Random coin = new Random(seed);
                    return verdict(History.randomWalk("ACME", 1_000 + seed, 1_200), at -> coin.nextBoolean())
                            == Verdict.EDGE;
                })
                .count();

        assertThat(believed).isLessThanOrEqualTo(1);
    }

    @Test
    void seesNoneInBuyingAllTheTimeWhileThePriceRises() {
        List<Candle> rising = IntStream.range(0, 2_000)
                .mapToObj(i -> History.candle("ACME", i, 100 * Math.pow(1.001, i), 100 * Math.pow(1.001, i + 1)))
                .toList();

        assertThat(verdict(rising, at -> true)).isEqualTo(Verdict.NO_EDGE);
    }

    @Test
    void saysHowManyRulesWereTried() {
        assertThat(Verdict.NO_EDGE.sentence(12)).isEqualTo("no edge shown (one of 12 rules tried)");
        assertThat(Verdict.EDGE.sentence(40))
                .isEqualTo("edge (one of 40 rules tried; of so many, chance alone would show about 1.0)");
        assertThat(Verdict.TOO_FEW.sentence(1)).isEqualTo("too few signals: fewer than 30 (the only rule tried)");
    }

    @Test
    void choosesByTheFirstHalfAndJudgesByTheSecond() {
        // Given a rule that sees the future in the first half only, and one that sees it in the second only
        Placed early = History.foretold(walk, 4, at -> at < 1_990 ? rises(at) : at % 8 == 0);
        Placed late = History.foretold(walk, 4, at -> at < 1_990 ? at % 8 == 0 : rises(at));

        // When
        Tuning tuning = Tuning.of(Map.of("early", List.of(early), "late", List.of(late)), "late", evaluation);

        // Then
        assertThat(tuning.chosen().figures().rule()).isEqualTo("early");
        assertThat(tuning.chosen().verdict()).isEqualTo(Verdict.NO_EDGE);
        assertThat(tuning.seen().low()).isPositive();
        assertThat(tuning.usual().figures().rule()).isEqualTo("late");
        assertThat(tuning.usual().verdict()).isEqualTo(Verdict.EDGE);
        assertThat(tuning.tried()).isEqualTo(2);
    }

    @Test
    void keepsTheDefaultWhenNoOtherHasEnoughSignals() {
        Placed rare = History.foretold(walk, 100, this::rises);
        Placed usual = History.foretold(walk, 4, at -> !rises(at));

        Tuning tuning = Tuning.of(Map.of("rare", List.of(rare), "usual", List.of(usual)), "usual", evaluation);

        assertThat(tuning.chosen().figures().rule()).isEqualTo("usual");
        assertThatThrownBy(() -> Tuning.of(Map.of(), "usual", evaluation)).hasMessageContaining("usual");
    }

    private boolean rises(int at) {
        return walk.get(at + 1).close() > walk.get(at + 1).open();
    }

    private Verdict verdict(List<Candle> candles, IntPredicate rises) {
        return evaluation.verdict(evaluation.figures("rule", List.of(History.foretold(candles, 4, rises))));
    }
}
