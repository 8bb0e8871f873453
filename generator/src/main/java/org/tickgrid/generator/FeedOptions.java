package org.tickgrid.generator;

import java.net.URI;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that every command has. */
@SuppressWarnings({"NullAway.Init", "UnusedMethod", "UnusedVariable"}) // picocli fills and reads them.
final class FeedOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    private URI url;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:5000/ingest",
            description = "Where records are posted. Default: ${DEFAULT-VALUE}")
    private void setUrl(URI url) {
        if (url.getHost() == null || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
            throw new ParameterException(
                    command.commandLine(), "--url must be an address such as http://127.0.0.1:5000/ingest, was " + url);
        }
        this.url = url;
    }

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    private boolean help;

    Run newRun() {
        return newRun(() -> "");
    }

    /** @param counts what stands in the last line besides what all runs count */
    Run newRun(Supplier<String> counts) {
        return new Run(command.commandLine().getOut(), command.commandLine().getErr(), counts);
    }

    URI url() {
        return url;
    }
}
