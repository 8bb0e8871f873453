package org.tickgrid.kubernetes;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** What a command tells its user, a line at a time. */
final class Say implements Consumer<String> {

    private final PrintWriter out;

    Say(@Nullable CommandSpec spec) {
        out = spec == null
                ? new PrintWriter(System.out, true)
                : spec.commandLine().getOut();
    }

    @Override
    public void accept(String line) {
        out.println(line);
        out.flush();
    }

    void line(String format, Object... values) {
        accept(String.format(Locale.ROOT, format, values));
    }

    /** @throws CheckFailedException when the option's value is too small */
    static void atLeast(String option, long value, long least) {
        if (value < least) {
            throw new CheckFailedException("%s must be at least %d, was %d".formatted(option, least, value));
        }
    }
}
