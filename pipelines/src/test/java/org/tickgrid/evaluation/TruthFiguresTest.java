package org.tickgrid.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tickgrid.market.Candle;
import org.tickgrid.market.Truth;

/** One candle a minute; candle 0 ends at 60 s. Up from 60 s, nowhere from 300 s, down from 480 s, up from 600 s. */
class TruthFiguresTest {

    private static final Offset<Double> EXACT = within(1e-12);

    private final List<Candle> candles = IntStream.range(0, 12)
            .mapToObj(i -> History.candle("ACME", i, 1, 1))
            .toList();
    private final List<Truth> labels = List.of(
            new Truth("ACME", 60_000, "trend_up", 1),
            new Truth("ACME", 300_000, "range", 0),
            new Truth("ACME", 480_000, "trend_down", -1),
            new Truth("ACME", 600_000, "trend_up", 1),
            new Truth("BETA", 0, "trend_down", -1));

    @Test
    void aSignalIsRightWhenItsSideAgreesWithTheRegimeAtItsCandlesEnd() {
        // Ends 60 s up: right. 240 s up: wrong. 300 s nowhere: wrong. 480 s down: right. 600 s up: right.
        TruthFigures figures = figures(List.of(0, 4, 9), List.of(3, 7));

        assertThat(figures.signals()).isEqualTo(5);
        assertThat(figures.precision()).isCloseTo(3.0 / 5, EXACT);
    }

    @Test
    void theCoinBuysAsOftenAndIsRightByTheShareOfTime() {
        TruthFigures figures = figures(List.of(0, 4, 9), List.of(3, 7));

        // Of 660 s labelled until the last candle's end, 240 + 120 lean up and 120 down.
        assertThat(figures.coin()).isCloseTo(3.0 / 5 * 360 / 660 + 2.0 / 5 * 120 / 660, EXACT);
    }

    @Test
    void aRegimeIsCaughtByItsFirstRightSignal() {
        // The first up is caught at 180 s, after a wrong sell at 120 s; the down at its last candle, 540 s.
        TruthFigures figures = figures(List.of(2, 3), List.of(1, 8));

        assertThat(figures.regimes()).isEqualTo(2);
        assertThat(figures.recall()).isEqualTo(1);
        assertThat(figures.delay()).isEqualTo((120 + 60) / 2.0);
        assertThat(figures.delayCandles()).isEqualTo((3 + 2) / 2.0);
        assertThat(figures.lead()).isEqualTo((120 + 60) / 2.0);
        assertThat(figures.leadShare()).isCloseTo(0.5, EXACT);
    }

    @Test
    void aSignalAtARegimesEndIsTooLateForIt() {
        TruthFigures figures = figures(List.of(4), List.of(9));

        assertThat(figures.recall()).isZero();
        assertThat(figures.lead()).isNaN();
    }

    @Test
    void whatHasNotEndedOrHasNoCandleIsNotExpectedToBeCaught() {
        // The second up still goes on; the flicker before it saw no candle end.
        List<Truth> flicker = List.of(
                new Truth("ACME", 60_000, "trend_up", 1),
                new Truth("ACME", 310_000, "trend_down", -1),
                new Truth("ACME", 330_000, "trend_up", 1));

        TruthFigures figures =
                TruthFigures.of(List.of(History.placed(candles, List.of(0, 7), List.of())), new Regimes(flicker));

        assertThat(figures.regimes()).isOne();
        assertThat(figures.recall()).isEqualTo(1);
        assertThat(figures.delay()).isZero();
        assertThat(figures.delayCandles()).isOne();
        assertThat(figures.leadShare()).isEqualTo(1);
    }

    @Test
    void signalsBeforeTheFirstLabelDoNotCount() {
        TruthFigures figures = TruthFigures.of(
                List.of(History.placed(candles, List.of(0, 5), List.of())),
                new Regimes(List.of(new Truth("ACME", 100_000, "trend_up", 1))));

        assertThat(figures.unlabelled()).isOne();
        assertThat(figures.signals()).isOne();
        assertThat(figures.precision()).isEqualTo(1);
        assertThat(figures.coin()).isEqualTo(1);
    }

    @Test
    void withoutLabelsThereAreNoFigures() {
        TruthFigures figures =
                TruthFigures.of(List.of(History.placed(candles, List.of(1), List.of())), new Regimes(List.of()));

        assertThat(figures.signals()).isZero();
        assertThat(figures.precision()).isNaN();
        assertThat(figures.recall()).isNaN();
    }

    private TruthFigures figures(List<Integer> buys, List<Integer> sells) {
        return TruthFigures.of(List.of(History.placed(candles, buys, sells)), new Regimes(labels));
    }
}
