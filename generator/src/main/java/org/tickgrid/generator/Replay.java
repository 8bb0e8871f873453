package org.tickgrid.generator;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tickgrid.datasets.BadRows;
import org.tickgrid.datasets.FileSettings;
import org.tickgrid.datasets.MarketFile;
import org.tickgrid.datasets.MarketReader;
import org.tickgrid.generator.feed.Feed;
import org.tickgrid.generator.feed.Stop;
import org.tickgrid.market.Clock;
import org.tickgrid.market.MarketRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells a market again, as a file has kept it. */
@Command(
        name = "replay",
        sortOptions = false,
        modelTransformer = FormatList.class,
        description = {
            "Tells a market again, as a file has kept it.",
            "",
            "The file is one of the formats below, plain, .gz, .zst or .zip. It is told by its content and its name;"
                    + " any CSV of trades or candles will do. Times are epoch seconds, milli-, micro- or nanoseconds,"
                    + " or ISO-8601.",
            "",
            "A candle is stamped with its start in files, and told when it was complete: a millisecond before its end."
                    + " A file that stands newest first is turned around, up to a million rows. A row that cannot be"
                    + " understood is reported with its line number and skipped. When everything"
                    + " else was acknowledged, each symbol with trades or candles gets a clock record that ends it. The"
                    + " last line printed is",
            "  sent=N rejected=N seconds=S",
            "where sent counts all that was answered, and rejected what of it was refused.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  tickgrid replay bitstamp",
            "  tickgrid replay bitstamp --speed 600 --prefix run2-",
            "  tickgrid replay trades.csv.gz --connections 8",
            "  tickgrid replay BTCUSDT-1m-2025-01.zip",
            "  tickgrid replay daily.csv --symbol SPY --interval 1d"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class Replay implements Callable<Integer> {

    @Mixin
    private FeedOptions options;

    @Parameters(
            paramLabel = "FILE|bitstamp",
            description = "A file, or 100,000 real trades of bitcoin for dollars (symbol BTCUSD) of November 2013.")
    private String file;

    @Option(
            names = "--speed",
            paramLabel = "N|max",
            defaultValue = "max",
            description = "How many times faster than the file's own clock; max is as fast as it is taken."
                    + " Default: ${DEFAULT-VALUE}")
    private String speed;

    @Option(names = "--symbol", paramLabel = "NAME", description = "The symbol of a file that names none.")
    private @Nullable String symbol;

    @Option(
            names = "--prefix",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Stands before every symbol, so that a second run does not mix with the first.")
    private String prefix;

    @Option(
            names = "--interval",
            paramLabel = "TIME",
            description = "How long each candle of the file lasts, such as 1m or 1d. Default: found out from the file")
    private @Nullable Duration interval;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "The zone of times that name none, such as America/New_York. Default: the format's own,"
                    + " else UTC")
    private @Nullable ZoneId zone;

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description = "The file's format, by its name below. Default: found out from the file")
    private @Nullable String format;

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "4",
            description = "How many connections share the symbols. Default: ${DEFAULT-VALUE}")
    private int connections;

    @Override
    public Integer call() throws Exception {
        MarketFile source = MarketFile.named(file);
        FileSettings settings = new FileSettings(symbol, prefix, interval, zone, format);
        double times = times();
        return options.newRun().execute(options.target(), connections, (feed, stop, progress) -> {
            BadRows bad = new BadRows(progress::say);
            try (MarketReader records = source.open(settings, bad)) {
                tell(records, times, feed, stop);
                progress.say("%d good rows (%s), %d bad ones skipped"
                        .formatted(records.good(), records.format(), bad.count()));
                if (records.empty() > 0) {
                    progress.say(records.empty() + " rows said that nothing was traded");
                }
                if (records.unordered() > 0) {
                    progress.say(records.unordered() + " rows were older than one before them of the same symbol,"
                            + " and may come too late");
                }
            }
        });
    }

    private static void tell(MarketReader records, double times, Feed feed, Stop stop)
            throws IOException, InterruptedException {
        Timetable timetable = new Timetable(times, System::nanoTime);
        MarketRecord record = records.next();
        while (record != null && !stop.requested()) {
            Duration wait = timetable.until(record.time());
            if (wait.isPositive() && stop.await(wait)) {
                return;
            }
            feed.put(record);
            record = records.next();
        }
        feed.awaitAnswers();
        if (!stop.requested()) {
            for (Map.Entry<String, Long> latest : records.latest().entrySet()) {
                feed.put(new Clock(latest.getKey(), latest.getValue(), true));
            }
        }
    }

    private double times() {
        if (speed.equals("max")) {
            return Double.POSITIVE_INFINITY;
        }
        try {
            double times = Double.parseDouble(speed.replaceFirst("^[x×]", ""));
            if (times > 0 && Double.isFinite(times)) {
                return times;
            }
        } catch (NumberFormatException e) {
            // Says the same as a number that is not above 0.
        }
        throw new IllegalArgumentException("--speed must be max or a number greater than 0, was " + speed);
    }
}
