package org.tickgrid.generator;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tickgrid.generator.feed.Labels;
import org.tickgrid.generator.simulation.Listing;
import org.tickgrid.generator.simulation.Market;
import org.tickgrid.generator.simulation.Mix;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a market up, and tells it as it happens. */
@Command(
        name = "simulate",
        sortOptions = false,
        description = {
            "Makes a market up: prices that trend, range and jump, and the orders, news and figures around them.",
            "",
            "It goes on until it is stopped (Ctrl-C), unless --for says how long. The last line it prints is",
            "  sent=N rejected=N seconds=S",
            "where sent counts all that was answered, and rejected what of it was refused.",
            "",
            "When each regime of each symbol began, which the records do not tell, is posted to /truth beside the"
                    + " address that takes the records.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  tickgrid simulate",
            "  tickgrid simulate --symbols AAPL,TSLA --rate 10 --for 60s",
            "  tickgrid simulate --symbols 1000 --rate 50000 --sources 8",
            "  tickgrid simulate --seed 7 --start-time 2024-01-02T14:30:00Z --for 10m",
            "  tickgrid simulate --out sim.ndjson.gz --for 6h --start-time 2024-01-02T14:30:00Z"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class Simulate implements Callable<Integer> {

    @Mixin
    private FeedOptions options;

    @Option(
            names = "--symbols",
            paramLabel = "N|LIST",
            defaultValue = "20",
            description = "How many symbols, or which, separated by commas. Well-known ones come first, then"
                    + " SYM0021 and so on. Default: ${DEFAULT-VALUE}")
    private String symbols;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "100",
            description = "Records per second of all sources together, 1 to 100000. A symbol that had no bar for a"
                    + " second gets a clock record on top of it. Default: ${DEFAULT-VALUE}")
    private double rate;

    @Option(
            names = "--sources",
            paramLabel = "N",
            defaultValue = "4",
            description = "How many sources tell side by side, each some of the symbols, on a connection of its"
                    + " own. Default: ${DEFAULT-VALUE}")
    private int sources;

    @Option(
            names = "--mix",
            paramLabel = "TYPE=SHARE,...",
            defaultValue = Mix.USUAL,
            description = "How often each type of record comes. Default: ${DEFAULT-VALUE}")
    private String mix;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The same seed and options give the same records, but for their timestamps."
                    + " Default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(
            names = "--start-time",
            paramLabel = "TIME",
            description = "Timestamps begin here, such as 2024-01-02T14:30:00Z, and are repeatable too."
                    + " Default: the wall clock at the moment of sending")
    private @Nullable String startTime;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            description = "How long, such as 500ms, 60s, 5m or 1h. Default: until stopped")
    private @Nullable Duration length;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Writes the records to a file such as sim.ndjson or sim.ndjson.gz, as fast as it can, and posts"
                            + " nothing. When each regime began comes to stand beside it, in sim.truth.ndjson. Needs --for;"
                            + " without --start-time, it ends now.")
    private @Nullable Path out;

    @Option(names = "--force", description = "Lets --out replace a file that exists.")
    private boolean force;

    @Override
    public Integer call() throws Exception {
        return out == null ? post() : write(RecordingFiles.of(out));
    }

    private int post() throws Exception {
        Market market = market(start());
        Telling telling = new Telling(market, length);
        return options.newRun().execute(options.target(), market.sources(), (feed, stop, progress) -> {
            try (Labels labels = new Labels(options.target(), progress::say, stop)) {
                telling.run(feed, labels, stop);
            }
        });
    }

    private int write(RecordingFiles files) throws Exception {
        if (length == null) {
            throw new IllegalArgumentException("--out needs --for, such as --for 6h");
        }
        files.checkFree(force);
        Instant given = start();
        Instant start = given == null ? Instant.now().minus(length) : given;
        Recording recording = new Recording(market(start), start, length);
        return options.newRun().execute((tally, stop, progress) -> {
            recording.write(files, tally, stop);
            if (stop.requested()) {
                progress.say("Stopped before the end: nothing was written");
            }
        });
    }

    private Market market(@Nullable Instant start) {
        return new Market(listings(), sources, rate, seed, Mix.of(mix), start);
    }

    private List<Listing> listings() {
        if (symbols.matches("\\d{1,7}")) {
            return Listing.first(Integer.parseInt(symbols));
        }
        List<String> names = Arrays.stream(symbols.split(",", -1))
                .map(String::strip)
                .distinct()
                .toList();
        List<Listing> listings = new ArrayList<>();
        for (String name : names) {
            if (!name.isEmpty()) {
                listings.add(Listing.of(name));
            }
        }
        return listings;
    }

    private @Nullable Instant start() {
        try {
            return startTime == null ? null : Instant.parse(startTime);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "--start-time must be a moment such as 2024-01-02T14:30:00Z, was " + startTime);
        }
    }
}
