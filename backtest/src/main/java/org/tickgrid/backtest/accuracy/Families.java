package org.tickgrid.backtest.accuracy;

import java.time.Duration;
import java.util.List;
import org.tickgrid.market.Timeframe;
import org.tickgrid.pipelines.JobSettings;
import org.tickgrid.pipelines.JobSettings.Indicators;
import org.tickgrid.pipelines.JobSettings.Watched;

/** The rules that are tried, by their kind. The first of each kind is the one that people use who do not choose. */
enum Families {
    RSI(
            "RSI threshold",
            "threshold(rsi(14),30,70,5)",
            "threshold(rsi(14),20,80,5)",
            "threshold(rsi(14),35,65,5)",
            "threshold(rsi(7),20,80,5)",
            "threshold(rsi(7),30,70,5)",
            "threshold(rsi(21),35,65,5)"),
    EMA(
            "EMA crossover",
            "crossover(ema(12),ema(26))",
            "crossover(ema(5),ema(20))",
            "crossover(ema(8),ema(21))",
            "crossover(ema(20),ema(50))",
            "crossover(ema(50),ema(200))"),
    SMA(
            "SMA crossover",
            "crossover(sma(20),sma(50))",
            "crossover(sma(5),sma(20))",
            "crossover(sma(10),sma(30))",
            "crossover(sma(50),sma(200))",
            "crossover(close,sma(200))"),
    MACD(
            "MACD crossover",
            "crossover(macd(12,26,9),macd(12,26,9).signal)",
            "crossover(macd(5,35,5),macd(5,35,5).signal)",
            "crossover(macd(8,17,9),macd(8,17,9).signal)",
            "crossover(macd(19,39,9),macd(19,39,9).signal)"),
    BOLLINGER(
            "Bollinger re-entry",
            "reentry(bollinger(20,2))",
            "reentry(bollinger(10,1.5))",
            "reentry(bollinger(20,1.5))",
            "reentry(bollinger(20,2.5))",
            "reentry(bollinger(50,2))"),
    FILTERED(
            "With the trend",
            "all(crossover(ema(12),ema(26)),trend(ema(100)))",
            "all(threshold(rsi(14),40,60,5),trend(ema(100)))",
            "all(threshold(rsi(7),35,65,5),trend(ema(200)))",
            "all(reentry(bollinger(20,2)),trend(ema(100)))");

    private final String title;
    private final List<String> rules;

    Families(String title, String... rules) {
        this.title = title;
        this.rules = List.of(rules);
    }

    String title() {
        return title;
    }

    List<String> rules() {
        return rules;
    }

    String usual() {
        return rules.getFirst();
    }

    /** The jobs that raise the signals of all rules, without any cooldown. */
    static JobSettings jobs(List<Timeframe> timeframes) {
        List<String> labels = timeframes.stream().map(Timeframe::label).toList();
        return new JobSettings(
                Duration.ofSeconds(2),
                new Indicators(labels, List.of("close")),
                List.of(values()).stream()
                        .flatMap(family -> family.rules.stream())
                        .map(rule -> new Watched(rule, labels, Duration.ZERO))
                        .toList());
    }
}
