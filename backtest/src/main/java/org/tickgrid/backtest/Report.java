package org.tickgrid.backtest;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tickgrid.market.Side;
import org.tickgrid.market.Signal;

/** Tells a person what a run came to. Its last line is for a program: the digest. */
final class Report {

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
        rules(all);
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

    /** What each rule did. What its signals were worth would stand beside it. */
    private void rules(List<Signal> signals) {
        Map<String, Map<Side, Long>> rules = signals.stream()
                .collect(groupingBy(
                        signal -> "%-4s  %s".formatted(signal.timeframe().label(), signal.rule()),
                        TreeMap::new,
                        groupingBy(Signal::side, counting())));
        if (!rules.isEmpty()) {
            say("%n     buys     sells  rule".formatted());
        }
        rules.forEach((rule, sides) ->
                say("  %,7d   %,7d  %s", sides.getOrDefault(Side.BUY, 0L), sides.getOrDefault(Side.SELL, 0L), rule));
    }

    private void say(String format, Object... values) {
        out.println(values.length == 0 ? format : String.format(Locale.ROOT, format, values));
    }
}
