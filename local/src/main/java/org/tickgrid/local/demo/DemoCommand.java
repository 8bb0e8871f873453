package org.tickgrid.local.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tickgrid.local.Installation;
import org.tickgrid.local.LocalSettings;
import org.tickgrid.local.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tickgrid demo}. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Starts the whole system on this machine, feeds it, and says where to look.")
public final class DemoCommand implements Callable<Integer> {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    @Option(
            names = "--for",
            paramLabel = "TIME",
            description = "How long to run once signals flow, such as 90s or 10m; else until Ctrl-C.")
    private @Nullable Duration length;

    @Option(names = "--members", paramLabel = "N", defaultValue = "2", description = "Members of the grid.")
    private int members;

    @Option(
            names = "--data",
            paramLabel = "DATA",
            defaultValue = "simulated",
            description = "simulated, bitstamp (100,000 real trades of 2013), or a CSV file of trades or bars.")
    private String data = "simulated";

    @Option(
            names = "--speed",
            paramLabel = "N",
            description = "How many times faster than real time a replay is, or max; 10000 for bitstamp, 1 for a file.")
    private @Nullable String speed;

    @Option(names = "--rate", paramLabel = "N", defaultValue = "100", description = "Simulated records a second.")
    private int rate;

    @Option(names = "--symbols", paramLabel = "N", defaultValue = "20", description = "Simulated symbols.")
    private int symbols;

    @Option(names = "--ingest-port", paramLabel = "PORT", defaultValue = "5000", description = "Port of ingestion.")
    private int ingestPort;

    @Option(names = "--web-port", paramLabel = "PORT", defaultValue = "8080", description = "Port of the dashboard.")
    private int webPort;

    @Override
    public Integer call() {
        Path folder = Installation.find().home().resolve("run").resolve(STAMP.format(LocalDateTime.now()));
        LocalSettings settings = new LocalSettings(
                folder,
                "tickgrid",
                members,
                EnumSet.allOf(Part.class),
                Map.of(Part.INGESTION, ingestPort, Part.WEB_APP, webPort),
                true,
                Map.of());
        return new Demo(settings, feed(), length, System.out).run();
    }

    private List<String> feed() {
        return switch (data) {
            case "simulated" -> List.of("simulate", "--rate=" + rate, "--symbols=" + symbols);
            case "bitstamp" -> List.of("replay", "bitstamp", "--speed=" + speedOr("10000"));
            default -> List.of("replay", Path.of(data).toAbsolutePath().toString(), "--speed=" + speedOr("1"));
        };
    }

    private String speedOr(String usual) {
        return speed == null ? usual : speed;
    }
}
