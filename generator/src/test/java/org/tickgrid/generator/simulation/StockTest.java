package org.tickgrid.generator.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tickgrid.market.Bar;
import org.tickgrid.market.Order;
import org.tickgrid.market.Side;

class StockTest {

    private final Stock stock = new Stock(Listing.of("AAPL"), 1, 0.25);

    @Test
    void opensEachBarWhereTheOneBeforeClosed() {
        List<Bar> bars = bars(stock, 1000);

        for (int i = 1; i < bars.size(); i++) {
            assertThat(bars.get(i).open()).isEqualTo(bars.get(i - 1).close());
        }
    }

    @Test
    void neverLeavesItsHighAndLow() {
        assertThat(bars(stock, 10_000)).allSatisfy(bar -> {
            assertThat(bar.high()).isGreaterThanOrEqualTo(Math.max(bar.open(), bar.close()));
            assertThat(bar.low()).isLessThanOrEqualTo(Math.min(bar.open(), bar.close()));
        });
        assertThat(bars(stock, 1000)).anyMatch(bar -> bar.high() > Math.max(bar.open(), bar.close()));
    }

    @Test
    void hasPricesOfTwoDecimalsAndCheapOnesOfFour() {
        Stock cheap = new Stock(Listing.of("F"), 1, 0.25);

        assertThat(bars(stock, 1000))
                .allMatch(bar -> Double.toString(bar.close()).matches("\\d+\\.\\d{1,2}"));
        assertThat(bars(cheap, 1000))
                .allMatch(bar -> Double.toString(bar.close()).matches("\\d+\\.\\d{1,4}"));
        assertThat(bars(cheap, 1000))
                .anyMatch(bar -> Double.toString(bar.close()).matches("\\d+\\.\\d{4}"));
    }

    @Test
    void tradesMoreWhenItMovesMore() {
        List<Bar> bars = new ArrayList<>(bars(stock, 10_000));
        bars.sort((a, b) -> Double.compare(Math.abs(a.close() - a.open()), Math.abs(b.close() - b.open())));

        assertThat(volume(bars.subList(9_000, 10_000))).isGreaterThan(2 * volume(bars.subList(0, 1_000)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.25, 1, 20})
    void swingsWideEnoughForRsiAndMovingAveragesToCrossHoweverRareItsBarsAre(double secondsPerBar) {
        // Given
        Stock swinging = new Stock(Listing.of("AAPL"), 1, secondsPerBar);
        List<Double> closes = bars(swinging, 5_000).stream().map(Bar::close).toList();

        // When
        double[] rsi = Closes.rsi(closes, 14);

        // Then
        assertThat(Closes.crossings(rsi, level(30, rsi.length))).isBetween(20, 500);
        assertThat(Closes.crossings(rsi, level(70, rsi.length))).isBetween(20, 500);
        assertThat(Closes.crossings(Closes.ema(closes, 12), Closes.ema(closes, 26)))
                .isBetween(20, 500);
    }

    @Test
    void crossesTheLevelsOfRsiInCandlesOfFiveSecondsToo() {
        List<Bar> bars = bars(stock, 20 * 60 * 20);
        List<Double> closes = IntStream.range(1, bars.size() / 20)
                .mapToObj(i -> bars.get(i * 20 - 1).close())
                .toList();

        double[] rsi = Closes.rsi(closes, 14);

        assertThat(Closes.crossings(rsi, level(30, rsi.length))).isPositive();
        assertThat(Closes.crossings(rsi, level(70, rsi.length))).isPositive();
    }

    @Test
    void isBoughtWhenItRisesAndSoldWhenItFalls() {
        int boughtRising = 0;
        int rising = 0;
        int boughtFalling = 0;
        int falling = 0;
        for (int i = 0; i < 50_000; i++) {
            stock.bar(i);
            Order order = stock.order(i);
            int bought = order.side() == Side.BUY ? 1 : 0;
            if (stock.regime() == Regime.TREND_UP) {
                rising++;
                boughtRising += bought;
            } else if (stock.regime() == Regime.TREND_DOWN) {
                falling++;
                boughtFalling += bought;
            }
        }

        assertThat(boughtRising / (double) rising).isBetween(0.75, 0.85);
        assertThat(boughtFalling / (double) falling).isBetween(0.15, 0.25);
    }

    @Test
    void isSpokenOfAsItsTrendGoesButNotAlways() {
        List<Double> scores = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            stock.bar(i);
            if (stock.regime() == Regime.TREND_UP) {
                scores.add(stock.news(i).score());
            }
        }

        assertThat(scores.stream().mapToDouble(x -> x).average().orElseThrow()).isGreaterThan(0.3);
        assertThat(scores).anyMatch(score -> score < 0);
    }

    private static List<Bar> bars(Stock stock, int count) {
        return IntStream.range(0, count).mapToObj(stock::bar).toList();
    }

    private static double volume(List<Bar> bars) {
        return bars.stream().mapToDouble(Bar::volume).sum();
    }

    private static double[] level(double value, int length) {
        double[] level = new double[length];
        Arrays.fill(level, value);
        return level;
    }
}
