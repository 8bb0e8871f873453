package org.tickgrid.generator.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PricePathTest {

    private static final double VOLATILITY = 5e-4;

    private final PricePath path = new PricePath(100, VOLATILITY, new SplittableRandom(1));
    private final Map<Regime, List<Double>> steps = new EnumMap<>(Regime.class);

    @Test
    void driftsAsItsRegimeSays() {
        walk(200_000);

        assertThat(mean(Regime.TREND_UP)).isBetween(0.30, 0.40);
        assertThat(mean(Regime.TREND_DOWN)).isBetween(-0.40, -0.30);
        assertThat(mean(Regime.RANGE)).isBetween(-0.05, 0.05);
    }

    @Test
    void isAsNervousAsItsRegimeSays() {
        walk(200_000);

        assertThat(deviation(Regime.TREND_UP)).isBetween(0.9, 1.1);
        assertThat(deviation(Regime.RANGE)).isBetween(0.6, 0.8);
        assertThat(deviation(Regime.SHOCK)).isGreaterThan(2.7);
    }

    @Test
    void jumpsWhereAShockBegins() {
        int shocks = 0;
        for (int i = 0; i < 50_000; i++) {
            Regime before = path.regime();
            double price = path.price();
            path.advance(0.01);
            if (path.regime() == Regime.SHOCK && before != Regime.SHOCK) {
                double jump = Math.log(path.price() / price) / VOLATILITY;
                assertThat(jump * path.lean()).isBetween(2.5, 9.5);
                shocks++;
            }
        }

        assertThat(shocks).isPositive();
    }

    @Test
    void staysWithinItsRangeWhileItRanges() {
        double start = path.price();
        double farthest = 0;
        for (int i = 0; i < 100_000; i++) {
            Regime before = path.regime();
            path.advance(1);
            start = path.regime() == before ? start : path.price();
            if (path.regime() == Regime.RANGE) {
                farthest = Math.max(farthest, Math.abs(Math.log(path.price() / start)) / VOLATILITY);
            }
        }

        assertThat(farthest).isLessThan(8);
    }

    @Test
    void leansToItsTrendsSide() {
        for (int i = 0; i < 10_000; i++) {
            path.advance(1);
            switch (path.regime()) {
                case TREND_UP -> assertThat(path.lean()).isEqualTo(1);
                case TREND_DOWN -> assertThat(path.lean()).isEqualTo(-1);
                case RANGE -> assertThat(path.lean()).isZero();
                case SHOCK -> assertThat(path.lean()).isNotZero();
            }
        }
    }

    @Test
    void visitsEveryRegimeForAWhile() {
        Map<Regime, Integer> visits = new EnumMap<>(Regime.class);
        Regime before = path.regime();
        for (int i = 0; i < 100_000; i++) {
            path.advance(1);
            if (path.regime() != before) {
                visits.merge(path.regime(), 1, Integer::sum);
                before = path.regime();
            }
        }

        assertThat(visits).containsOnlyKeys(Regime.values());
        assertThat(visits.values().stream().mapToInt(Integer::intValue).sum()).isBetween(2_000, 4_500);
    }

    @Test
    void isStillAPriceAfterAMonthOfSeconds() {
        DoubleSummaryStatistics prices = new DoubleSummaryStatistics();
        for (int i = 0; i < 30 * 86_400; i++) {
            path.advance(1);
            prices.accept(path.price());
        }

        assertThat(prices.getMin()).isGreaterThan(50);
        assertThat(prices.getMax()).isLessThan(200);
    }

    /** Collects each step of a beat, in ordinary standard deviations, under the regime that it was made in. */
    private void walk(int beats) {
        for (int i = 0; i < beats; i++) {
            Regime before = path.regime();
            double price = path.price();
            path.advance(1);
            if (path.regime() == before) {
                steps.computeIfAbsent(before, _ -> new ArrayList<>()).add(Math.log(path.price() / price) / VOLATILITY);
            }
        }
    }

    private double mean(Regime regime) {
        return steps.getOrDefault(regime, List.of()).stream()
                .mapToDouble(x -> x)
                .average()
                .orElseThrow();
    }

    private double deviation(Regime regime) {
        double mean = mean(regime);
        return Math.sqrt(steps.getOrDefault(regime, List.of()).stream()
                .mapToDouble(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow());
    }
}
