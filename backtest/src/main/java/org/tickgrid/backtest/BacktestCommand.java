package org.tickgrid.backtest;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tickgrid.pipelines.JobSettings;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tickgrid backtest}. */
@Command(
        name = "backtest",
        sortOptions = false,
        description = {
            "Runs the jobs that run live on a file, and prints the signals that they raise.",
            "",
            "The file is read as replay reads it. The last line printed is",
            "  digest sha256:HEX signals=N candles=N",
            "and the same as that of a demo with --until-end on the same file and settings.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  tickgrid backtest bitstamp",
            "  tickgrid backtest trades.csv.gz --config my-jobs.yaml",
            "  tickgrid backtest daily.csv --symbol SPY --rule \"crossover(sma(50),sma(200))\" --timeframe 1d"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class BacktestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Parameters(
            paramLabel = "FILE|bitstamp",
            description = "A file, or 100,000 real trades of bitcoin for dollars (symbol BTCUSD) of November 2013.")
    private String file;

    @Option(names = "--symbol", paramLabel = "NAME", description = "The symbol of a file that names none.")
    private @Nullable String symbol;

    @Option(
            names = "--interval",
            paramLabel = "TIME",
            description = "How long each candle of the file lasts, such as 1m or 1d. Default: found out from the file")
    private @Nullable Duration interval;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "The zone of times that name none, such as America/New_York. Default: that of the file's"
                    + " format, or else UTC")
    private @Nullable ZoneId zone;

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description = "The format of the file, as replay --help lists them. Default: found out from the file")
    private @Nullable String format;

    @Option(names = "--prefix", paramLabel = "TEXT", defaultValue = "", description = "Stands before every symbol.")
    private String prefix;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "YAML with settings under tickgrid.jobs, which stand before the usual ones.")
    private @Nullable Path config;

    @ArgGroup(exclusive = false)
    private @Nullable RuleOptions rules;

    @Option(
            names = "--signals",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many signals are printed: the last ones. Default: ${DEFAULT-VALUE}")
    private int signals;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    @SuppressWarnings("UnusedVariable") // picocli reads it.
    private boolean help;

    @Override
    public Integer call() throws Exception {
        if (signals < 0) {
            throw new IllegalArgumentException("--signals must not be negative, was " + signals);
        }
        JobSettings usual = JobsYaml.read(config);
        JobSettings settings = rules == null ? usual : rules.over(usual);
        PrintWriter err = command.commandLine().getErr();
        try (Backtest backtest = Backtest.start()) {
            BacktestResult result =
                    backtest.run(new Dataset(file, symbol, prefix, interval, zone, format), settings, line -> {
                        err.println(line);
                        err.flush();
                    });
            new Report(command.commandLine().getOut()).print(result, signals);
        }
        return 0;
    }
}
