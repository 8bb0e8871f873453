package org.tickgrid.generator;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tickgrid.generator.feed.Feed;
import org.tickgrid.generator.feed.FeedException;
import org.tickgrid.generator.feed.Stop;
import org.tickgrid.generator.live.Counts;
import org.tickgrid.generator.live.Exchange;
import org.tickgrid.generator.live.LiveFeed;
import org.tickgrid.generator.live.Timing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what is traded on an exchange, as it happens. */
@Command(
        name = "live",
        sortOptions = false,
        description = {
            "Tells what is traded on an exchange, as it happens.",
            "",
            "Each trade becomes a bar of four equal prices with the exchange's own time. A lost or silent connection is"
                    + " made again. Trades that are missing by their numbers are asked for and told in their place."
                    + " A symbol of which nothing is traded gets a clock record a second.",
            "",
            "It goes on until it is stopped (Ctrl-C), unless --for says how long. The last line it prints is",
            "  sent=N rejected=N gaps=N backfilled=N lost=N reconnects=N seconds=S",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  tickgrid live coinbase BTC-USD,ETH-USD",
            "  tickgrid live binance BTCUSDT --for 10m"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class Live implements Callable<Integer> {

    @Mixin
    private FeedOptions options;

    @Parameters(
            index = "0",
            paramLabel = "EXCHANGE",
            description = "coinbase, coinbase-advanced (the same market by another door) or binance.")
    private String exchange;

    @Parameters(index = "1", paramLabel = "SYMBOL,...", description = "What is traded, as the exchange writes it.")
    private String symbols;

    @Option(
            names = "--prefix",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Stands before every symbol, so that they do not mix with others.")
    private String prefix;

    @Option(names = "--for", paramLabel = "TIME", description = "How long, such as 60s or 1h. Default: until stopped")
    private @Nullable Duration length;

    @Option(
            names = "--silence",
            paramLabel = "TIME",
            defaultValue = "60s",
            description = "A connection without a message for so long is made again. Default: ${DEFAULT-VALUE}")
    private Duration silence;

    @Option(
            names = "--give-up",
            paramLabel = "TIME",
            defaultValue = "15m",
            description = "So long it tries to reach an exchange that tells no trade. Default: ${DEFAULT-VALUE}")
    private Duration giveUp;

    @Option(names = "--feed-url", paramLabel = "URL", description = "The websocket. Default: the exchange's public one")
    private @Nullable URI feedUrl;

    @Option(
            names = "--history-url",
            paramLabel = "URL",
            description = "Who is asked for missing trades. Default: the exchange's public HTTP API")
    private @Nullable URI historyUrl;

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "4",
            description = "How many connections to Tickgrid share the symbols. Default: ${DEFAULT-VALUE}")
    private int connections;

    @Override
    public Integer call() throws Exception {
        LiveFeed live = liveFeed();
        Counts counts = new Counts();
        Run run = options.newRun(counts::summary);
        return run.execute(options.target(), connections, (feed, stop, progress) -> {
            try {
                live.run(i -> feed.connection(i % connections), counts, progress::say, end(stop));
            } catch (FeedException e) {
                answersBefore(feed, e);
            } finally {
                counts.oddities().forEach((reason, count) -> progress.say(count + " messages: " + reason));
            }
        });
    }

    private LiveFeed liveFeed() {
        Exchange of = Exchange.of(exchange);
        return new LiveFeed(
                of,
                symbolList(),
                prefix,
                feedUrl == null ? of.feed() : address("--feed-url", feedUrl, "ws"),
                historyUrl == null ? of.history() : address("--history-url", historyUrl, "http"),
                Timing.usual(silence, giveUp));
    }

    private List<String> symbolList() {
        List<String> names = Arrays.stream(symbols.split(",", -1))
                .map(name -> name.strip().toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
        for (String name : names) {
            if (!name.matches("[A-Z0-9._-]{1,40}")) {
                throw new IllegalArgumentException("A symbol must be letters and digits such as BTC-USD, was " + name);
            }
        }
        return names;
    }

    private static URI address(String option, URI address, String scheme) {
        boolean known = scheme.equals(address.getScheme()) || (scheme + "s").equals(address.getScheme());
        if (address.getHost() == null || !known) {
            throw new IllegalArgumentException(
                    option + " must be an address such as " + scheme + "s://host, was " + address);
        }
        return URI.create(address.toString().replaceFirst("/$", ""));
    }

    /** The wish to stop, or the end of its time, whichever comes first. */
    private Stop end(Stop stop) {
        Duration time = length;
        if (time == null) {
            return stop;
        }
        Stop end = new Stop();
        Thread.ofVirtual().name("end").start(() -> {
            try {
                stop.await(time);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            end.request();
        });
        return end;
    }

    /** What has come is delivered, before it is said why no more will. */
    private static void answersBefore(Feed feed, FeedException reason) throws InterruptedException {
        feed.awaitAnswers();
        throw reason;
    }
}
