package org.tickgrid.generator;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tickgrid.generator.feed.Target;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that every command has. */
@SuppressWarnings({"NullAway.Init", "UnusedMethod", "UnusedVariable"}) // picocli fills and reads them.
final class FeedOptions {

    /** Arguments can be read by everybody on a machine, so a key is none. */
    private static final String KEY = "TICKGRID_INGEST_KEY";

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
            names = "--key-file",
            paramLabel = "FILE",
            description = "File with the key by which ingestion knows us. Default: variable " + KEY
                    + ", or none where it asks for none")
    private @Nullable Path keyFile;

    private @Nullable InetSocketAddress metrics;

    @Option(
            names = "--metrics",
            paramLabel = "[HOST:]PORT",
            description =
                    "Where Prometheus is shown what the run counts, at /metrics. Default: nowhere; HOST is 127.0.0.1")
    private void setMetrics(String address) {
        int colon = address.lastIndexOf(':');
        try {
            metrics = new InetSocketAddress(
                    colon < 0 ? "127.0.0.1" : address.substring(0, colon),
                    Integer.parseInt(address.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    command.commandLine(), "--metrics must be a port, or HOST:PORT, was " + address, e);
        }
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
        return new Run(command.commandLine().getOut(), command.commandLine().getErr(), counts, metrics);
    }

    Target target() {
        try {
            return new Target(
                    url,
                    keyFile == null
                            ? System.getenv().getOrDefault(KEY, "")
                            : Files.readString(keyFile).strip());
        } catch (IOException e) {
            throw new ParameterException(command.commandLine(), "--key-file " + keyFile + " cannot be read: " + e, e);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    command.commandLine(),
                    (keyFile == null ? KEY : "--key-file " + keyFile) + ": " + e.getMessage(),
                    e);
        }
    }
}
