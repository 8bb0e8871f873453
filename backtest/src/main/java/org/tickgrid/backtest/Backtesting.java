package org.tickgrid.backtest;

import java.io.IOException;
import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;
import org.tickgrid.backtest.accuracy.AccuracyCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Tries rules on the past. */
@Command(
        name = "tickgrid",
        description = "Tries rules on the past.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {BacktestCommand.class, AccuracyCommand.class})
public final class Backtesting {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    @SuppressWarnings("UnusedVariable") // picocli reads it.
    private boolean help;

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Backtesting())
                .registerConverter(Duration.class, Backtesting::duration)
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler((e, _) -> {
                    e.getCommandLine().getErr().println(e.getMessage() + " (see --help)");
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .setExecutionExceptionHandler(Backtesting::explain);
    }

    private static Duration duration(String text) {
        try {
            return DurationStyle.detectAndParse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("must be a length of time such as 60s, 5m, 1h or 1d, was " + text);
        }
    }

    /** What a person can cure is said in one line; anything else is a fault of ours, and shown whole. */
    private static int explain(Exception e, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (e instanceof IllegalArgumentException || e instanceof IOException) {
            command.getErr().println(e.getMessage() == null ? e.toString() : e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw e;
    }
}
