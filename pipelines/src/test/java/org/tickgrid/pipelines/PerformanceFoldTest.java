package org.tickgrid.pipelines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tickgrid.market.Bar;
import org.tickgrid.market.EconomicIndicator;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.MarketData;
import org.tickgrid.market.NewsSentiment;
import org.tickgrid.market.Order;
import org.tickgrid.market.Performance;
import org.tickgrid.market.Side;
import org.tickgrid.market.Timeframe;
import org.tickgrid.signals.Rule;
import org.tickgrid.signals.SignalRule;

class PerformanceFoldTest {

    private static final long DAY = 86_400_000;

    private final FoldRun run = new FoldRun(key -> new PerformanceFold(
            key,
            new SignalSettings(
                    List.of(new SignalRule(Rule.of("crossover(sma(1),sma(2))"), Timeframe.TICK, Duration.ZERO)),
                    Duration.ZERO)));

    @Test
    void sumsUpTheSession() {
        run.take(
                new Bar("ACME", 0, 10, 12, 9, 11, 100),
                new Bar("ACME", 1, 11, 14, 11, 13, 300),
                new Order("ACME", 2, Side.BUY, 10, 30),
                new Order("ACME", 3, Side.SELL, 10, 10),
                new NewsSentiment("ACME", 4, 0.5, 1),
                new MarketData("ACME", 5, 1e12, 30));
        Performance now = newest();
        assertThat(now.open()).isEqualTo(10);
        assertThat(now.high()).isEqualTo(14);
        assertThat(now.low()).isEqualTo(9);
        assertThat(now.last()).isEqualTo(13);
        assertThat(now.change()).isCloseTo(0.3, within(1e-12));
        assertThat(now.volume()).isEqualTo(400);
        assertThat(now.vwap()).isCloseTo((100 * (12 + 9 + 11) / 3.0 + 300 * (14 + 11 + 13) / 3.0) / 400, within(1e-12));
        assertThat(now.orderFlow()).isEqualTo(0.5);
        assertThat(now.sentiment()).isEqualTo(0.5);
        assertThat(now.marketCap()).isEqualTo(1e12);
        assertThat(now.peRatio()).isEqualTo(30);
        assertThat(now.bars()).isEqualTo(2);
    }

    @Test
    void whatWasNotShownBeforeARestartIsShownAfterIt() {
        run.take(trade(0, 10), new Order("ACME", 2, Side.BUY, 10, 30)).restart();
        Performance now = newest();
        assertThat(now.last()).isEqualTo(10);
        assertThat(now.position()).isEqualTo(new LogPosition(3, 1));
        assertThat(now.received()).isEqualTo(1_001);
    }

    @Test
    void measuresVolatilityAsTheSampleDeviationOfTheLogReturns() {
        double[] prices = {100, 101, 99, 104, 103};
        for (int i = 0; i < prices.length; i++) {
            run.take(trade(i, prices[i]));
        }
        double[] returns = new double[prices.length - 1];
        double mean = 0;
        for (int i = 0; i < returns.length; i++) {
            returns[i] = Math.log(prices[i + 1] / prices[i]);
            mean += returns[i] / returns.length;
        }
        double squares = 0;
        for (double each : returns) {
            squares += (each - mean) * (each - mean);
        }
        assertThat(newest().volatility()).isCloseTo(Math.sqrt(squares / (returns.length - 1)), within(1e-12));
    }

    @Test
    void beginsAnewWithTheDayAndTakesNothingOfTheDayBefore() {
        run.take(trade(DAY - 1, 50), trade(DAY, 10), trade(DAY - 1, 99), trade(DAY + 1, 12));
        Performance now = newest();
        assertThat(now.open()).isEqualTo(10);
        assertThat(now.high()).isEqualTo(12);
        assertThat(now.bars()).isEqualTo(2);
    }

    @Test
    void knowsTheLastSignalAndKeepsItThroughARestart() {
        run.take(trade(0, 20), trade(1, 10), trade(2, 30)).restart().take(trade(3, 31));
        assertThat(newest().lastSignal()).extracting("side", "price").containsExactly(Side.BUY, 30.0);
    }

    @Test
    void ofASymbolWithoutBarsOnlySaysWhatItKnows() {
        run.take(new NewsSentiment("ACME", 4, -0.25, 1));
        assertThat(newest().sentiment()).isEqualTo(-0.25);
        assertThat(newest().last()).isNaN();
        assertThat(newest().time()).isEqualTo(4);
    }

    @Test
    void passesOnEconomicIndicators() {
        EconomicIndicator inflation = new EconomicIndicator("CPI", 1, 2.5);
        run.take(inflation).show();
        assertThat(run.emitted).containsExactly(inflation);
    }

    private Performance newest() {
        run.show();
        return run.emitted(Performance.class).getLast();
    }

    private static Bar trade(long time, double price) {
        return Bar.trade("ACME", time, price, 1);
    }
}
