package org.tickgrid.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.CachedIndicator;
import org.ta4j.core.indicators.MACDIndicator;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsLowerIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsMiddleIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsUpperIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.statistics.StandardDeviationIndicator;
import org.ta4j.core.num.DoubleNum;
import org.ta4j.core.num.Num;
import org.ta4j.core.rules.CrossedDownIndicatorRule;
import org.ta4j.core.rules.CrossedUpIndicatorRule;
import org.ta4j.core.rules.OverIndicatorRule;
import org.ta4j.core.rules.UnderIndicatorRule;
import org.tickgrid.indicators.MarketFile;
import org.tickgrid.indicators.Ta4jSeries;
import org.tickgrid.market.Candle;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Timeframe;

/**
 * Our signals against ta4j's rules on two decades of real prices, from where the seed of ta4j's averages has faded: none
 * missing, none too many.
 */
class Ta4jRulesTest {

    private static final int FADED = 700;

    private record Rules(String specification, org.ta4j.core.Rule buy, org.ta4j.core.Rule sell) {}

    @ParameterizedTest
    @ValueSource(strings = {"us_equity_daily_1998_2021.csv.gz", "us_equity_hour_1998_2021.csv.gz"})
    void bothRaiseTheSameSignals(String file) throws IOException {
        MarketFile.read(file).forEach((symbol, candles) -> {
            for (Rules rules : rules(Ta4jSeries.of(candles))) {
                List<String> expected = signals(rules, candles.size());
                List<String> signals = signals(Rule.of(rules.specification()), candles);
                assertThat(signals)
                        .as("%s of %s", rules.specification(), symbol)
                        .isEqualTo(expected)
                        .isNotEmpty();
                System.out.printf(
                        "ta4j: %s of %s raises the same %d signals on %d candles of %s%n",
                        rules.specification(), symbol, signals.size(), candles.size(), file);
            }
        });
    }

    private static List<Rules> rules(BarSeries series) {
        var close = new ClosePriceIndicator(series);
        var rsi = new RSIIndicator(close, 14);
        var macd = new MACDIndicator(close, 12, 26);
        var middle = new BollingerBandsMiddleIndicator(new SMAIndicator(close, 20));
        var deviation = new StandardDeviationIndicator(close, 20);
        var upper = new BollingerBandsUpperIndicator(middle, deviation);
        var lower = new BollingerBandsLowerIndicator(middle, deviation);
        return List.of(
                crossing(
                        "crossover(sma(20),sma(50))",
                        rounded(new SMAIndicator(close, 20)),
                        rounded(new SMAIndicator(close, 50))),
                crossing("crossover(ema(12),ema(26))", new EMAIndicator(close, 12), new EMAIndicator(close, 26)),
                crossing("crossover(macd(12,26,9),macd(12,26,9).signal)", macd, macd.getSignalLine(9)),
                new Rules(
                        "threshold(rsi(14),30,70,0)",
                        new CrossedDownIndicatorRule(rsi, 30),
                        new CrossedUpIndicatorRule(rsi, 70)),
                new Rules(
                        "reentry(bollinger(20,2))",
                        new CrossedUpIndicatorRule(close, lower).and(new OverIndicatorRule(close, upper).negation()),
                        new CrossedDownIndicatorRule(close, upper)
                                .and(new UnderIndicatorRule(close, lower).negation())));
    }

    /** Plain averages of prices in cents can be equal, which rounding errors would hide. */
    private static Indicator<Num> rounded(Indicator<Num> average) {
        return new CachedIndicator<>(average) {
            @Override
            protected Num calculate(int index) {
                return DoubleNum.valueOf(Math.rint(average.getValue(index).doubleValue() * 1e9) / 1e9);
            }

            @Override
            public int getCountOfUnstableBars() {
                return average.getCountOfUnstableBars();
            }
        };
    }

    private static Rules crossing(String specification, Indicator<Num> fast, Indicator<Num> slow) {
        return new Rules(
                specification, new CrossedUpIndicatorRule(fast, slow), new CrossedDownIndicatorRule(fast, slow));
    }

    private static List<String> signals(Rules rules, int candles) {
        List<String> signals = new ArrayList<>();
        for (int i = 0; i < candles; i++) {
            boolean buy = rules.buy().isSatisfied(i, null);
            boolean sell = rules.sell().isSatisfied(i, null);
            if (i >= FADED && (buy || sell)) {
                signals.add((buy ? "BUY " : "SELL ") + i);
            }
        }
        return signals;
    }

    private static List<String> signals(Rule rule, List<Candle> candles) {
        RuleWatch watch = new RuleWatch(new SignalRule(rule, Timeframe.M1, Duration.ZERO));
        List<String> signals = new ArrayList<>();
        for (Candle candle : candles) {
            Signal signal = watch.next(candle, new LogPosition(0, candle.ordinal()), 0);
            if (signal != null && candle.ordinal() >= FADED) {
                signals.add(signal.side() + " " + candle.ordinal());
            }
        }
        return signals;
    }
}
