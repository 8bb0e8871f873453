package org.tickgrid.backtest.accuracy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tickgrid.backtest.accuracy.AccuracyFigures.DataSet;
import org.tickgrid.backtest.accuracy.AccuracyFigures.Family;
import org.tickgrid.backtest.accuracy.AccuracyFigures.Row;
import org.tickgrid.backtest.accuracy.AccuracyFigures.Simulation;
import org.tickgrid.backtest.accuracy.AccuracyFigures.Told;
import org.tickgrid.evaluation.Evaluation;
import org.tickgrid.evaluation.Figures;
import org.tickgrid.evaluation.Outcome;
import org.tickgrid.evaluation.Trading;
import org.tickgrid.evaluation.TruthFigures;
import org.tickgrid.evaluation.Verdict;

/** The report in Markdown. */
final class ReportText {

    private final AccuracyFigures figures;

    ReportText(AccuracyFigures figures) {
        this.figures = figures;
    }

    String text() {
        StringBuilder text = new StringBuilder(ReportProse.beginning(figures)).append(summary());
        figures.dataSets().forEach(dataSet -> text.append(dataSet(dataSet)));
        if (!figures.simulations().isEmpty()) {
            text.append(ReportProse.TRUTH);
            figures.simulations().forEach(simulation -> text.append(simulation(simulation)));
        }
        return text.append(ReportProse.end(figures)).toString();
    }

    /** The plain answer first. */
    private String summary() {
        List<String> edges = figures.dataSets().stream()
                .flatMap(dataSet -> dataSet.rows().stream()
                        .filter(row -> row.judged().verdict() == Verdict.EDGE)
                        .map(row -> "`" + row.judged().figures().rule() + "` on " + dataSet.title()))
                .toList();
        long judged = figures.dataSets().stream()
                .mapToLong(dataSet -> dataSet.rows().size())
                .sum();
        String found = edges.isEmpty()
                ? "None of them shows an edge."
                : "An edge shows in " + edges.size() + ": " + String.join(", ", edges) + ".";
        return "## In short\n\n" + judged + " rules were judged on the second half of "
                + figures.dataSets().size()
                + " data sets, after " + figures.tried() + " had been tried on the first half. " + found
                + String.format(
                        Locale.ROOT,
                        " Of %d rules without any worth, about %.1f would look like an edge by chance.%n%n",
                        judged,
                        judged * 0.025);
    }

    private String dataSet(DataSet dataSet) {
        Table worth = new Table(
                2,
                "rule",
                "origin",
                "signals",
                "excess after 1",
                "after 5",
                "after 20",
                "hit rate",
                "profit factor",
                "verdict");
        Table trading = new Table(
                1,
                "rule",
                "bought",
                "of the time",
                "return",
                "deepest fall",
                "holding",
                "its deepest fall",
                "percentile among random entries");
        for (Row row : dataSet.rows()) {
            worth.row(worth(row));
            trading.row(trading(row));
        }
        return "## " + dataSet.title() + "\n\n"
                + dataSet.description() + ": " + String.join(", ", dataSet.symbols()) + "; "
                + Words.count(dataSet.candles()) + " candles of "
                + dataSet.timeframe().label() + ", "
                + Words.day(dataSet.from()) + " to " + Words.day(dataSet.until())
                + ". All figures are of the second half.\n\n"
                + worth + "\n" + chosen(dataSet) + "\n" + trading + "\n"
                + image("Mean excess, with 95 % intervals", AccuracyReport.excessPlot(dataSet))
                + image("What 1 became", AccuracyReport.equityPlot(dataSet));
    }

    private List<String> worth(Row row) {
        Figures of = row.judged().figures();
        Outcome judged = of.after(Evaluation.JUDGED);
        return List.of(
                "`" + of.rule() + "`",
                row.origin(),
                Words.count(of.signals()),
                Words.interval(of.after(1).excess()),
                Words.interval(judged.excess()),
                Words.interval(of.after(20).excess()),
                Words.share(judged.hitRate()),
                Words.factor(judged.profitFactor()),
                row.judged().verdict().words());
    }

    private static List<String> trading(Row row) {
        Trading of = row.judged().trading();
        return List.of(
                "`" + row.judged().figures().rule() + "`",
                Words.count(of.entries()),
                Words.share(of.exposure()),
                Words.gain(of.total()),
                Words.share(of.drawdown()),
                Words.gain(of.holding()),
                Words.share(of.holdingDrawdown()),
                Double.isNaN(of.percentile()) ? Words.NONE : Words.figure(100 * of.percentile(), 1));
    }

    /** What was seen when they were chosen, so that it can be compared with what became of it. */
    private static String chosen(DataSet dataSet) {
        return dataSet.families().stream()
                .map(ReportText::chosen)
                .collect(Collectors.joining(
                        "; ",
                        "Mean excess after 5 candles in the first half, where it was" + " chosen for it: ",
                        ".\n"));
    }

    private static String chosen(Family family) {
        return family.name() + " `" + family.tuning().chosen().figures().rule() + "` "
                + Words.interval(family.tuning().seen());
    }

    private static String simulation(Simulation simulation) {
        Table table = new Table(
                1,
                "rule",
                "signals",
                "precision",
                "a coin's",
                "rises and falls",
                "recall",
                "delay",
                "in candles",
                "lead",
                "of the length");
        for (Told told : simulation.rules()) {
            TruthFigures of = told.figures();
            table.row(List.of(
                    "`" + told.rule() + "`",
                    Words.count(of.signals()),
                    Words.share(of.precision()),
                    Words.share(of.coin()),
                    Words.count(of.regimes()),
                    Words.share(of.recall()),
                    Words.seconds(of.delay()),
                    Words.figure(of.delayCandles(), 1),
                    Words.seconds(of.lead()),
                    Words.share(of.leadShare())));
        }
        return "### " + simulation.name() + "-" + simulation.timeframe().label() + "\n\n" + simulation.description()
                + ": " + simulation.symbols() + " symbols, " + Words.count(simulation.candles()) + " candles of "
                + simulation.timeframe().label() + ".\n\n" + table + "\n";
    }

    private static String image(String what, String file) {
        return "![" + what + "](accuracy/" + file + ")\n\n";
    }
}
