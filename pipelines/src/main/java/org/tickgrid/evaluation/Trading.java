package org.tickgrid.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What came of "buy signal: long, sell signal: flat", after costs, beside holding all the time and beside random entries.
 * The same sum is put into each series at the beginning and stays there.
 *
 * @param entries how often it bought
 * @param exposure the share of candles during which it was long
 * @param total the gain, as a fraction of what was put in; nothing is annualised
 * @param drawdown the worst series' greatest fall from a peak
 * @param percentile the share of {@link RandomEntries} that gained less, equals counted half; NaN when it never bought
 * @param holding what buying at the first open and selling at the last close gained
 * @param holdingDrawdown the worst series' greatest fall from a peak, while holding
 * @param series each by itself, by symbol
 */
public record Trading(
        int entries,
        double exposure,
        double total,
        double drawdown,
        double percentile,
        double holding,
        double holdingDrawdown,
        List<Traded> series) {

    /** One series. */
    public record Traded(String symbol, int entries, double percentile, Equity strategy, Equity holding) {}

    static Trading of(List<Placed> all, EvaluationSettings settings) {
        List<Placed> ordered = all.stream()
                .filter(placed -> placed.tape().size() > 0)
                .sorted(Comparator.comparing(placed -> placed.tape().symbol()))
                .toList();
        Random random = new Random(settings.seed());
        List<Traded> series = new ArrayList<>();
        double[] chance = new double[settings.randomSets()];
        long held = 0;
        for (Placed placed : ordered) {
            Tape tape = placed.tape();
            List<Trade> trades = Trade.of(placed);
            double[] totals = RandomEntries.totals(tape, trades, settings.cost(), settings.randomSets(), random);
            IntStream.range(0, totals.length).forEach(i -> chance[i] += totals[i] / ordered.size());
            held += trades.stream().mapToInt(Trade::length).sum();
            Equity strategy = Equity.of(tape, trades, settings.cost());
            series.add(new Traded(
                    tape.symbol(),
                    trades.size(),
                    trades.isEmpty() ? Double.NaN : percentile(strategy.total(), totals),
                    strategy,
                    Equity.of(tape, List.of(new Trade(0, tape.size())), settings.cost())));
        }
        long candles =
                ordered.stream().mapToLong(placed -> placed.tape().size()).sum();
        return pooled(series, chance, candles == 0 ? Double.NaN : (double) held / candles);
    }

    private static Trading pooled(List<Traded> series, double[] chance, double exposure) {
        int entries = series.stream().mapToInt(Traded::entries).sum();
        double total = mean(series.stream().map(Traded::strategy).toList());
        return new Trading(
                entries,
                exposure,
                total,
                worst(series.stream().map(Traded::strategy).toList()),
                entries == 0 ? Double.NaN : percentile(total, chance),
                mean(series.stream().map(Traded::holding).toList()),
                worst(series.stream().map(Traded::holding).toList()),
                series);
    }

    private static double mean(List<Equity> curves) {
        return curves.stream().mapToDouble(Equity::total).average().orElse(Double.NaN);
    }

    private static double worst(List<Equity> curves) {
        return curves.stream().mapToDouble(Equity::drawdown).max().orElse(Double.NaN);
    }

    private static double percentile(double total, double[] chance) {
        double below = 0;
        for (double one : chance) {
            // Sums of the same trades in another order differ in their last digits.
            boolean equal = Math.abs(one - total) <= 1e-12 * (1 + Math.abs(total));
            below += equal ? 0.5 : one < total ? 1 : 0;
        }
        return below / chance.length;
    }
}
