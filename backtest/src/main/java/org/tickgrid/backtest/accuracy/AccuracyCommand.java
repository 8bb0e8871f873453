package org.tickgrid.backtest.accuracy;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tickgrid.backtest.Backtest;
import org.tickgrid.backtest.BacktestResult;
import org.tickgrid.backtest.Dataset;
import org.tickgrid.backtest.accuracy.AccuracyFigures.DataSet;
import org.tickgrid.backtest.accuracy.AccuracyFigures.Family;
import org.tickgrid.backtest.accuracy.AccuracyFigures.Simulation;
import org.tickgrid.backtest.accuracy.AccuracyFigures.Told;
import org.tickgrid.evaluation.Evaluation;
import org.tickgrid.evaluation.EvaluationSettings;
import org.tickgrid.evaluation.Regimes;
import org.tickgrid.evaluation.TruthFigures;
import org.tickgrid.evaluation.Tuning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tickgrid accuracy}. */
@Command(
        name = "accuracy",
        sortOptions = false,
        description = {
            "Measures what the signals of the usual rules are worth, and writes it to DOCS/accuracy.md with plots.",
            "",
            "Each kind of rule is tuned on the first half of the data and judged on the second. A simulation whose labels"
                    + " lie beside it (simulate --out) is compared with the truth instead.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  tickgrid accuracy bitstamp:1m,5m",
            "  tickgrid simulate --out sim.ndjson.gz --for 2h --start-time 2024-01-02T14:30:00Z",
            "  tickgrid accuracy bitstamp:1m daily.csv.gz:1d sim.ndjson.gz:1s,5s --out docs"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
public final class AccuracyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Parameters(
            paramLabel = "FILE:TIMEFRAMES",
            defaultValue = "bitstamp:1m,5m",
            description = "Files as replay reads them, or bitstamp, and the timeframes to look at."
                    + " Default: ${DEFAULT-VALUE}")
    private List<String> data;

    @Option(
            names = "--out",
            paramLabel = "DOCS",
            defaultValue = "docs",
            description = "The folder to write to. Default: ${DEFAULT-VALUE}")
    private Path docs;

    @Option(
            names = "--costs",
            paramLabel = "BP",
            defaultValue = "5",
            description = "What buying costs, and again selling, in basis points. Default: ${DEFAULT-VALUE}")
    private double costs;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    @SuppressWarnings("UnusedVariable") // picocli reads it.
    private boolean help;

    @Override
    public Integer call() throws IOException {
        EvaluationSettings usual = EvaluationSettings.DEFAULT;
        Evaluation evaluation =
                new Evaluation(new EvaluationSettings(costs, usual.resamples(), usual.randomSets(), usual.seed()));
        List<Source> sources = data.stream().map(Source::of).toList();
        List<DataSet> dataSets = new ArrayList<>();
        List<Simulation> simulations = new ArrayList<>();
        try (Backtest backtest = Backtest.start()) {
            for (Source source : sources) {
                List<Trial> trials = run(backtest, source);
                if (source.isLabelled()) {
                    Regimes regimes = new Regimes(source.labels());
                    trials.forEach(trial -> simulations.add(simulation(source, trial, regimes)));
                } else {
                    trials.forEach(trial -> dataSets.add(dataSet(source, trial, evaluation)));
                }
            }
        }
        new AccuracyReport(new AccuracyFigures(typed(sources), evaluation.settings(), dataSets, simulations))
                .write(docs);
        command.commandLine().getOut().println("Written: " + docs.resolve("accuracy.md"));
        return 0;
    }

    private List<Trial> run(Backtest backtest, Source source) throws IOException {
        PrintWriter err = command.commandLine().getErr();
        err.println(source.file());
        BacktestResult result = backtest.run(Dataset.of(source.file()), Families.jobs(source.timeframes()), line -> {
            err.println("  " + line);
            err.flush();
        });
        return source.timeframes().stream()
                .map(timeframe -> new Trial(result, timeframe))
                .toList();
    }

    private static DataSet dataSet(Source source, Trial trial, Evaluation evaluation) {
        return new DataSet(
                source.name(),
                source.fileName(),
                trial.timeframe(),
                trial.symbols(),
                trial.candles(),
                trial.from(),
                trial.until(),
                Stream.of(Families.values())
                        .map(family -> new Family(
                                family.title(), Tuning.of(trial.candidates(family), family.usual(), evaluation)))
                        .toList());
    }

    private static Simulation simulation(Source source, Trial trial, Regimes regimes) {
        return new Simulation(
                source.name(),
                source.fileName(),
                trial.timeframe(),
                trial.symbols().size(),
                trial.candles(),
                Stream.of(Families.values())
                        .map(Families::usual)
                        .map(rule -> new Told(rule, TruthFigures.of(trial.placed(rule), regimes)))
                        .toList());
    }

    /** As one types it where the files are. */
    private static String typed(List<Source> sources) {
        return sources.stream()
                .map(source -> source.fileName() + ":"
                        + source.timeframes().stream()
                                .map(timeframe -> timeframe.label())
                                .collect(Collectors.joining(",")))
                .collect(Collectors.joining(" ", "./tickgrid accuracy ", ""));
    }
}
