package org.tickgrid.backtest;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tickgrid.evaluation.Estimate;
import org.tickgrid.evaluation.Evaluation;
import org.tickgrid.evaluation.EvaluationSettings;
import org.tickgrid.evaluation.Placed;
import org.tickgrid.market.Candle;
import org.tickgrid.market.Side;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Timeframe;

/** Tells a person what a run came to. Its last line is for a program: the digest. */
final class Report {

    private static final Evaluation EVALUATION = new Evaluation(EvaluationSettings.DEFAULT);

    private final PrintWriter out;

    Report(PrintWriter out) {
        this.out = out;
    }

    /** @param most how many signals are shown: the last ones */
    void print(BacktestResult result, int most) {
        List<Signal> all = result.signals();
        List<Signal> last = all.subList(Math.max(0, all.size() - most), all.size());
        if (!last.isEmpty()) {
            say(
                    last.size() < all.size()
                            ? "The last %,d of %,d signals:".formatted(last.size(), all.size())
                            : "Signals:");
            signals(last);
        }
        rules(result);
        say("%n%,d records, %,d candles, %,d signals; %,d records came too late, %,d were invalid"
                .formatted(result.records(), result.candleCount(), all.size(), result.late(), result.invalid()));
        out.println(result.digest());
        out.flush();
    }

    private void signals(List<Signal> signals) {
        int symbol = signals.stream()
                .mapToInt(signal -> signal.symbol().length())
                .max()
                .orElse(0);
        for (Signal signal : signals) {
            say(
                    "  %-24s  %-" + symbol + "s  %-4s  %-4s  %12.4f  %s",
                    Instant.ofEpochMilli(signal.candle().end()),
                    signal.symbol(),
                    signal.timeframe().label(),
                    signal.side(),
                    signal.price(),
                    signal.reason());
        }
    }

    /** What each rule did, and what its signals were worth. Ticks are not evaluated. */
    private void rules(BacktestResult result) {
        Map<String, List<Signal>> rules = result.signals().stream()
                .collect(groupingBy(
                        signal -> "%-4s  %s".formatted(signal.timeframe().label(), signal.rule()),
                        TreeMap::new,
                        toList()));
        if (rules.isEmpty()) {
            return;
        }
        say("%nExcess is the mean return of 5 candles above that of any time, with its 95 %% interval (see accuracy)"
                .formatted());
        say("     buys     sells  excess                        rule");
        Map<Timeframe, List<Candle>> candles = result.candles().stream().collect(groupingBy(Candle::timeframe));
        rules.forEach((rule, signals) -> {
            List<Candle> series = candles.getOrDefault(signals.getFirst().timeframe(), List.of());
            say(
                    "  %,7d   %,7d  %-28s  %s",
                    count(signals, Side.BUY),
                    count(signals, Side.SELL),
                    series.isEmpty() ? "" : excess(rule, series, signals),
                    rule);
        });
    }

    private static long count(List<Signal> signals, Side side) {
        return signals.stream().filter(signal -> signal.side() == side).count();
    }

    private static String excess(String rule, List<Candle> candles, List<Signal> signals) {
        Estimate excess = EVALUATION
                .figures(rule, Placed.onEach(candles, signals))
                .after(Evaluation.JUDGED)
                .excess();
        return excess.tooFew()
                ? "too few"
                : String.format(
                        Locale.ROOT,
                        "%+.3f %% (%+.3f to %+.3f)",
                        100 * excess.mean(),
                        100 * excess.low(),
                        100 * excess.high());
    }

    private void say(String format, Object... values) {
        out.println(values.length == 0 ? format : String.format(Locale.ROOT, format, values));
    }
}
