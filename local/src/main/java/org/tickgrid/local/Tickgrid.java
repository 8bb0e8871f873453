package org.tickgrid.local;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.tickgrid.local.demo.DemoCommand;
import org.tickgrid.local.demo.MemberCommand;
import org.tickgrid.local.faults.FaultsCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;

/** What {@code ./tickgrid} runs. */
@Command(
        name = "tickgrid",
        description = "Runs Tickgrid on this machine.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = {DemoCommand.class, MemberCommand.class, FaultsCommand.class, PrepareCommand.class})
public final class Tickgrid {

    private Tickgrid() {}

    public static void main(String[] arguments) {
        int status = new CommandLine(new Tickgrid())
                .registerConverter(Duration.class, Tickgrid::duration)
                .setExecutionExceptionHandler((e, command, _) -> {
                    command.getErr().println("tickgrid: " + (e.getMessage() == null ? e : e.getMessage()));
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(arguments);
        System.exit(status);
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is no duration such as 90s, 5m or 1h30m");
        }
    }
}
