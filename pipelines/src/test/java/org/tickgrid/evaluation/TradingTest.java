package org.tickgrid.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tickgrid.market.Candle;

class TradingTest {

    private static final Offset<Double> EXACT = within(1e-12);

    private final List<Candle> candles = History.of(10, 10, 20, 30, 30, 15, 40, 40, 50, 25, 20, 60);

    @Test
    void buysAndSellsAtTheOpenBehindTheSignal() {
        assertThat(trades(List.of(0), List.of(2))).containsExactly(new Trade(1, 3));
    }

    @Test
    void buysOnceAndSellsOnceHoweverOftenItIsTold() {
        assertThat(trades(List.of(0, 1, 3), List.of(2, 4))).containsExactly(new Trade(1, 3), new Trade(4, 5));
    }

    @Test
    void sellsAtTheEndWhatItStillHoldsAndCannotBuyBehindIt() {
        assertThat(trades(List.of(3), List.of())).containsExactly(new Trade(4, 6));
        assertThat(trades(List.of(5), List.of())).isEmpty();
        assertThat(trades(List.of(1), List.of(1))).isEmpty();
    }

    @Test
    void equityFollowsTheClosesWhileItHolds() {
        Equity equity = Equity.of(Tape.of(candles), trades(List.of(0), List.of(2)), 0);

        assertThat(equity.values()).containsExactly(1, 1.5, 0.75, 2, 2, 2);
        assertThat(equity.total()).isEqualTo(1);
        assertThat(equity.drawdown()).isEqualTo(0.5);
    }

    @Test
    void everySideCosts() {
        Trading trading = trading(100, History.placed(candles, List.of(0, 3), List.of(2)));

        // In at 20, out at 40; in at 50, out at 60: 1 % each time.
        assertThat(trading.total()).isCloseTo(2 * 1.2 * Math.pow(0.99, 4) - 1, EXACT);
        assertThat(trading.entries()).isEqualTo(2);
        assertThat(trading.exposure()).isCloseTo(4.0 / 6, EXACT);
        assertThat(trading.holding()).isCloseTo(6 * 0.99 * 0.99 - 1, EXACT);
        // From 40 in cash, less 1 % twice, to half of what that bought.
        assertThat(trading.drawdown()).isCloseTo(1 - 0.99 * 0.5 / 1, within(1e-9));
    }

    @Test
    void aLossFromTheStartIsADrawdownToo() {
        Equity equity = Equity.of(Tape.of(History.of(10, 9, 9, 8)), List.of(new Trade(0, 2)), 0);

        assertThat(equity.drawdown()).isCloseTo(0.2, EXACT);
    }

    @Test
    void theSameSumIsPutIntoEachSeries() {
        List<Candle> flat = IntStream.range(0, 6)
                .mapToObj(i -> History.candle("FLAT", i, 5, 5))
                .toList();

        Trading trading = trading(
                0, History.placed(flat, List.of(0), List.of()), History.placed(candles, List.of(0), List.of(2)));

        assertThat(trading.total()).isCloseTo(0.5, EXACT);
        assertThat(trading.series()).extracting(Trading.Traded::symbol).containsExactly("ACME", "FLAT");
        assertThat(trading.series().getLast().percentile()).isEqualTo(0.5);
        assertThat(trading.drawdown()).isEqualTo(0.5);
    }

    @Test
    void randomEntriesAreAsManyAndAsLongAndNeverOverlap() {
        // A price that doubles every candle: what is held for 3 candles makes 2 to the power of 2 or 3, wherever it
        // stands.
        List<Candle> doubling = IntStream.range(0, 12)
                .mapToObj(i -> History.candle("ACME", i, 1L << i, 2L << i))
                .toList();

        double[] totals = RandomEntries.totals(
                Tape.of(doubling), List.of(new Trade(1, 3), new Trade(4, 5)), 0, 200, new Random(3));

        assertThat(totals).containsOnly(7);
        double[] filled =
                RandomEntries.totals(Tape.of(candles), List.of(new Trade(0, 2), new Trade(2, 6)), 0, 50, new Random(3));
        assertThat(filled).containsOnly(5);
    }

    @Test
    void whoKnowsTheFutureBeatsChanceAndWhoKnowsNothingStandsInItsMiddle() {
        List<Candle> walk = History.randomWalk("ACME", 11, 1_500);
        Placed seer = History.foretold(
                walk, 1, at -> walk.get(at + 1).close() > walk.get(at + 1).open());
        Random coin = new Random(4);
        Placed guesser = History.foretold(walk, 3, at -> coin.nextBoolean());

        assertThat(trading(5, seer).percentile()).isEqualTo(1);
        assertThat(trading(5, guesser).percentile()).isBetween(0.05, 0.95);
        assertThat(trading(5, seer)).usingRecursiveComparison().isEqualTo(trading(5, seer));
    }

    @Test
    void withoutATradeThereIsNothingToCompare() {
        Trading trading = trading(5, History.placed(candles, List.of(), List.of(1)));

        assertThat(trading.percentile()).isNaN();
        assertThat(trading.total()).isZero();
        assertThat(trading(5).total()).isNaN();
    }

    private List<Trade> trades(List<Integer> buys, List<Integer> sells) {
        return Trade.of(History.placed(candles, buys, sells));
    }

    private static Trading trading(double costs, Placed... series) {
        return Trading.of(List.of(series), new EvaluationSettings(costs, 2_000, 500, 1));
    }
}
