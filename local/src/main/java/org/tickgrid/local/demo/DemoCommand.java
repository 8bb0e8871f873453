package org.tickgrid.local.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tickgrid.local.Installation;
import org.tickgrid.local.LocalSettings;
import org.tickgrid.local.Part;
import org.tickgrid.local.Storage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tickgrid demo}. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Starts the whole system on this machine, feeds it, and says where to look.")
public final class DemoCommand implements Callable<Integer> {

    private static final String SIMULATED = "simulated";
    private static final String BITSTAMP = "bitstamp";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    @Option(
            names = "--for",
            paramLabel = "TIME",
            description = "How long to run once signals flow, such as 90s or 10m; else until Ctrl-C.")
    private @Nullable Duration length;

    @Option(names = "--members", paramLabel = "N", defaultValue = "2", description = "Members of the grid.")
    private int members;

    @Option(
            names = "--replicas",
            paramLabel = "N",
            defaultValue = "1",
            description = "Ingestion and web-app processes; more than 1 of each stand behind HAProxy.")
    private int replicas;

    @Option(
            names = "--data",
            paramLabel = "DATA",
            defaultValue = SIMULATED,
            description = "simulated, bitstamp (100,000 real trades of 2013), or a file as replay reads them.")
    private String data = SIMULATED;

    @Option(names = "--symbol", paramLabel = "NAME", description = "The symbol of a file that names none.")
    private @Nullable String symbol;

    @Option(
            names = "--speed",
            paramLabel = "N",
            description = "How many times faster than real time a replay is, or max; 10000 for bitstamp, 1 for a file.")
    private @Nullable String speed;

    @Option(
            names = "--until-end",
            description = "End when the data has come to its end and all of it is processed, and print the digest of"
                    + " its signals last: the same as a backtest's. A replay is then as fast as it can be, unless"
                    + " --speed says otherwise; simulated data ends after --for.")
    private boolean untilEnd;

    @Option(names = "--rate", paramLabel = "N", defaultValue = "100", description = "Simulated records a second.")
    private int rate;

    @Option(names = "--symbols", paramLabel = "N", defaultValue = "20", description = "Simulated symbols.")
    private int symbols;

    @Option(names = "--ingest-port", paramLabel = "PORT", defaultValue = "5000", description = "Port of ingestion.")
    private int ingestPort;

    @Option(names = "--web-port", paramLabel = "PORT", defaultValue = "8080", description = "Port of the dashboard.")
    private int webPort;

    @Option(
            names = "--keep",
            paramLabel = "NAME",
            description =
                    "Keep the broker's and the database's data in run/NAME, and go on with what is there already.")
    private @Nullable String keep;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "YAML with settings of the members, such as rules under tickgrid.jobs, which stand before the"
                    + " usual ones.")
    private @Nullable Path config;

    @Option(names = "--no-database", description = "Start no PostgreSQL: the grid keeps what fits into its memory.")
    private boolean noDatabase;

    @Override
    public Integer call() {
        check();
        String run = keep == null ? STAMP.format(LocalDateTime.now()) : keep;
        Path folder = Installation.find().home().resolve("run").resolve(run);
        LocalSettings usual = new LocalSettings(
                folder,
                "tickgrid",
                members,
                EnumSet.allOf(Part.class),
                replicas,
                Map.of(Part.INGESTION, ingestPort, Part.WEB_APP, webPort),
                true,
                Map.of(),
                Map.of(),
                storage(),
                false);
        LocalSettings settings = config == null
                ? usual
                : usual.withArgument(
                        "grid-members", "--spring.config.additional-location=file:" + config.toAbsolutePath());
        Demo demo = new Demo(settings, feed(), length, System.out);
        return untilEnd ? demo.runUntilEnd(!isSimulated() && !speedOr("max").equals("max")) : demo.run();
    }

    private Storage storage() {
        return keep != null ? Storage.KEPT : noDatabase ? Storage.BROKER_ALONE : Storage.FOR_THE_RUN;
    }

    private void check() {
        if (keep != null && !NAME.matcher(keep).matches()) {
            throw new IllegalArgumentException(
                    "--keep takes letters, digits, '.', '_' and '-', beginning with one of the first two, was " + keep);
        }
        if (keep != null && noDatabase) {
            throw new IllegalArgumentException("--keep needs the database: leave out --no-database");
        }
        if (members < 1) {
            throw new IllegalArgumentException("A grid must have at least 1 member, was " + members);
        }
        if (replicas < 1) {
            throw new IllegalArgumentException("There must be at least 1 replica, was " + replicas);
        }
        if (untilEnd && isSimulated() && length == null) {
            throw new IllegalArgumentException("Simulated data has no end: give --for, such as --for 60s, or --data");
        }
        if (untilEnd && !isSimulated() && length != null) {
            throw new IllegalArgumentException("--for and --until-end both say when to end: give one of them");
        }
        if (!isSimulated() && !data.equals(BITSTAMP) && !Files.isRegularFile(Path.of(data))) {
            throw new IllegalArgumentException("There is no file " + data);
        }
        if (config != null && !Files.isRegularFile(config)) {
            throw new IllegalArgumentException("There is no file " + config);
        }
    }

    private boolean isSimulated() {
        return data.equals(SIMULATED);
    }

    private List<String> feed() {
        return switch (data) {
            case SIMULATED -> simulate();
            case BITSTAMP -> List.of("replay", BITSTAMP, "--speed=" + speedOr("10000"));
            default -> replay();
        };
    }

    private List<String> replay() {
        List<String> arguments = new ArrayList<>(
                List.of("replay", Path.of(data).toAbsolutePath().toString(), "--speed=" + speedOr("1")));
        if (symbol != null) {
            arguments.add("--symbol=" + symbol);
        }
        return arguments;
    }

    private List<String> simulate() {
        List<String> arguments = new ArrayList<>(List.of("simulate", "--rate=" + rate, "--symbols=" + symbols));
        if (untilEnd && length != null) {
            arguments.add("--for=" + length.toMillis() + "ms");
        }
        return arguments;
    }

    private String speedOr(String usual) {
        return speed != null ? speed : untilEnd ? "max" : usual;
    }
}
