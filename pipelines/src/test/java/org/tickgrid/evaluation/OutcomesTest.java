package org.tickgrid.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tickgrid.market.Candle;

class OutcomesTest {

    private static final Offset<Double> EXACT = within(1e-15);

    /** After one candle a buyer gains 10 %, loses 20 %, gains 5 %, gains 30 %. */
    private final List<Candle> candles = History.of(1, 1, 100, 110, 100, 80, 100, 105, 100, 130);

    private final double market = (0.1 - 0.2 + 0.05 + 0.3) / 4;

    @Test
    void aBuyEarnsTheMarketsReturnAndASellItsOpposite() {
        Outcome outcome = after(1, 0, History.placed(candles, List.of(0), List.of(1, 2)));

        assertThat(outcome.count()).isEqualTo(3);
        assertThat(outcome.gross().mean()).isCloseTo((0.1 + 0.2 - 0.05) / 3, EXACT);
    }

    @Test
    void excessIsWhatASignalEarnedMoreThanAnyTimeDidOnItsSide() {
        Outcome outcome = after(1, 0, History.placed(candles, List.of(0), List.of(1, 2)));

        double excess = ((0.1 - market) + (0.2 + market) + (-0.05 + market)) / 3;
        assertThat(outcome.excess().mean()).isCloseTo(excess, EXACT);
        assertThat(outcome.unconditional()).isCloseTo(-market / 3, EXACT);
    }

    @Test
    void whoeverAlwaysBuysHasNoExcess() {
        Outcome outcome = after(1, 0, History.placed(candles, List.of(0, 1, 2, 3), List.of()));

        assertThat(outcome.excess().mean()).isCloseTo(0, EXACT);
        assertThat(outcome.gross().mean()).isCloseTo(market, EXACT);
    }

    @Test
    void eachSeriesIsMeasuredAgainstItself() {
        Placed quiet = History.placed(
                List.of(History.candle("CALM", 0, 1, 1), History.candle("CALM", 1, 50, 51)), List.of(0), List.of());

        Outcome outcome = after(1, 0, History.placed(candles, List.of(3), List.of()), quiet);

        assertThat(outcome.gross().mean()).isCloseTo((0.3 + 0.02) / 2, EXACT);
        assertThat(outcome.excess().mean()).isCloseTo((0.3 - market) / 2, EXACT);
    }

    @Test
    void hitsAndProfitsAreCountedAfterBothCosts() {
        // 300 basis points a side: 6 % in all.
        Outcome outcome = after(1, 300, History.placed(candles, List.of(0, 1, 2, 3), List.of()));

        assertThat(outcome.hitRate()).isEqualTo(0.5);
        assertThat(outcome.profitFactor()).isCloseTo((0.04 + 0.24) / (0.26 + 0.01), within(1e-12));
    }

    @Test
    void withoutALossTheProfitFactorIsInfiniteAndWithoutAnythingThereIsNone() {
        assertThat(after(1, 0, History.placed(candles, List.of(0), List.of())).profitFactor())
                .isInfinite();
        Outcome none = after(1, 0, History.placed(candles, List.of(), List.of()));
        assertThat(none.profitFactor()).isNaN();
        assertThat(none.hitRate()).isNaN();
        assertThat(none.gross().mean()).isNaN();
    }

    @Test
    void signalsWithoutAFollowingCandleAreMissingAndOverlappingOnesAreSaid() {
        Outcome outcome = after(2, 0, History.placed(candles, List.of(0, 1, 3, 4), List.of()));

        assertThat(outcome.count()).isEqualTo(2);
        assertThat(outcome.missing()).isEqualTo(2);
        assertThat(outcome.overlapping()).isOne();
        assertThat(after(1, 0, History.placed(candles, List.of(0, 1), List.of()))
                        .overlapping())
                .isZero();
    }

    @Test
    void fewSignalsHaveNoInterval() {
        List<Candle> walk = History.randomWalk("ACME", 3, 100);
        Estimate nine = after(1, 0, History.foretold(walk.subList(0, 24), 2, at -> true))
                .excess();
        Estimate ten = after(1, 0, History.foretold(walk.subList(0, 26), 2, at -> true))
                .excess();

        assertThat(nine.count()).isEqualTo(9);
        assertThat(nine.tooFew()).isTrue();
        assertThat(nine.low()).isNaN();
        assertThat(ten.tooFew()).isFalse();
        assertThat(ten.low()).isLessThan(ten.mean());
    }

    private static Outcome after(int horizon, double costs, Placed... series) {
        return new Outcomes(new EvaluationSettings(costs, 2_000, 1, 1)).after(horizon, List.of(series));
    }
}
