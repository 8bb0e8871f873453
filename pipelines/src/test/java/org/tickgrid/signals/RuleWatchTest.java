package org.tickgrid.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tickgrid.indicators.Candles;
import org.tickgrid.market.Candle;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.Side;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Timeframe;

class RuleWatchTest {

    private final double[] closes = Candles.randomWalk(31, 3_000);

    @Test
    void crossesMacdWithItsSignalAsOnePlainlyWould() {
        List<Candle> candles = Candles.closing(closes);
        double[] macd = Candles.values("macd(12,26,9)", candles);
        double[] trigger = Candles.values("macd(12,26,9).signal", candles);
        List<String> expected = new ArrayList<>();
        for (int i = 34; i < closes.length; i++) {
            if (macd[i] > trigger[i] != macd[i - 1] > trigger[i - 1]) {
                expected.add((macd[i] > trigger[i] ? Side.BUY : Side.SELL) + " " + i);
            }
        }

        List<Signal> signals = run(watch("crossover(macd(12,26,9),macd(12,26,9).signal)"), candles);

        assertThat(signals)
                .hasSizeGreaterThan(100)
                .extracting(RuleWatchTest::what)
                .isEqualTo(expected);
    }

    @Test
    void reentersBollingerBandsAsOnePlainlyWould() {
        List<Candle> candles = Candles.closing(closes);
        double[] upper = Candles.values("bollinger(20,2).upper", candles);
        double[] lower = Candles.values("bollinger(20,2).lower", candles);
        List<String> expected = new ArrayList<>();
        for (int i = 20; i < closes.length; i++) {
            boolean inside = closes[i] >= lower[i] && closes[i] <= upper[i];
            if (inside && closes[i - 1] < lower[i - 1]) {
                expected.add("BUY " + i);
            }
            if (inside && closes[i - 1] > upper[i - 1]) {
                expected.add("SELL " + i);
            }
        }

        List<Signal> signals = run(watch("reentry(bollinger(20,2))"), candles);

        assertThat(signals)
                .hasSizeGreaterThan(100)
                .extracting(RuleWatchTest::what)
                .isEqualTo(expected);
    }

    @Test
    void explainsAReentryWithTheCloseAndItsBands() {
        Signal signal = run(watch("reentry(bollinger(2,0.5))"), Candles.closing(10, 8, 8))
                .getFirst();
        assertThat(signal.inputs())
                .containsExactly(
                        new Signal.Input("close", 8, 8),
                        new Signal.Input("bollinger(2,0.5).lower", 8.5, 8),
                        new Signal.Input("bollinger(2,0.5).upper", 9.5, 8));
        assertThat(signal.reason())
                .isEqualTo("close came back above bollinger(2,0.5).lower on the 1m candle: from 8.0000 to 8.0000,"
                        + " against 8.5000 to 8.0000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crossover(macd(12,26,9),macd(12,26,9).signal)",
                "crossover(close,sma(20))",
                "threshold(stochastic(14,3,3).d,20,80,5)",
                "reentry(bollinger(20,2))"
            })
    void goesOnAsIfNothingHadHappenedWhenItIsSavedAndRestored(String rule) throws IOException {
        List<Candle> candles = Candles.closing(closes);
        RuleWatch first = watch(rule);
        run(first, candles.subList(0, 1_500));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        first.save(new DataOutputStream(bytes));
        RuleWatch second = watch(rule);
        second.restore(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        List<Candle> rest = candles.subList(1_500, 3_000);
        List<Signal> signals = run(second, rest);

        assertThat(signals)
                .isNotEmpty()
                .usingRecursiveComparison()
                .ignoringFields("raised")
                .isEqualTo(run(first, rest));
    }

    @Test
    void namesASignalAfterWhatItIsAbout() {
        List<Signal> signals = run(watch("crossover(sma(1),sma(2))"), Candles.closing(30, 20, 10, 40));
        assertThat(signals).extracting(Signal::id).containsExactly("c90c4e7489cba74ef948e720");
    }

    private static RuleWatch watch(String rule) {
        return new RuleWatch(new SignalRule(Rule.of(rule), Timeframe.M1, Duration.ZERO));
    }

    private static List<Signal> run(RuleWatch watch, List<Candle> candles) {
        List<Signal> signals = new ArrayList<>();
        for (Candle candle : candles) {
            Signal signal = watch.next(candle, new LogPosition(0, candle.ordinal()), 0);
            if (signal != null) {
                signals.add(signal);
            }
        }
        return signals;
    }

    private static String what(Signal signal) {
        return signal.side() + " " + signal.candle().ordinal();
    }
}
