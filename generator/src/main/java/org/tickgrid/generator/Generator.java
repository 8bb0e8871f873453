package org.tickgrid.generator;

import java.io.IOException;
import java.time.Duration;
import org.tickgrid.generator.feed.FeedException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Feeds a running Tickgrid with market data. */
@Command(
        name = "tickgrid",
        description = "Feeds a running Tickgrid with market data.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {Simulate.class, Replay.class, Live.class})
public final class Generator {

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
        return new CommandLine(new Generator())
                .registerConverter(Duration.class, Generator::duration)
                .setUsageHelpWidth(100)
                .setExecutionExceptionHandler(Generator::explain);
    }

    private static Duration duration(String text) {
        try {
            return Durations.of(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    /** What a person can cure is said in one line; anything else is a fault of ours, and shown whole. */
    private static int explain(Exception e, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (e instanceof IllegalArgumentException || e instanceof IOException || e instanceof FeedException) {
            command.getErr().println(e.getMessage() == null ? e.toString() : e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw e;
    }
}
