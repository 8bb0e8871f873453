package org.tickgrid.generator.live;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.tickgrid.generator.feed.FeedException;
import org.tickgrid.generator.feed.Outlet;
import org.tickgrid.generator.feed.Patience;
import org.tickgrid.generator.feed.Stop;

/**
 * What shall be listened to.
 *
 * @param symbols as the exchange writes them
 * @param prefix stands before each symbol in the records
 * @param feed the exchange's websocket
 * @param history its HTTP API, which is asked for what the websocket left out
 */
public record LiveFeed(Exchange exchange, List<String> symbols, String prefix, URI feed, URI history, Timing timing) {

    private static final Patience WITH_HISTORY =
            new Patience(Duration.ofSeconds(10), Duration.ofMillis(250), Duration.ofSeconds(2), Duration.ofSeconds(30));

    /**
     * Tells trades as they happen until it is told to stop.
     *
     * @param outlets for each symbol, by its place in the list
     * @throws FeedException when the exchange refuses, or cannot be reached for too long
     */
    public void run(IntFunction<Outlet> outlets, Counts counts, Consumer<String> news, Stop stop)
            throws InterruptedException {
        try (HttpClient http = HttpClient.newBuilder()
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .connectTimeout(timing.patience().deadline())
                .build()) {
            Backfill backfill = new History(exchange, history, WITH_HISTORY, http);
            try (Lines lines = new Lines(symbols, prefix, backfill, outlets, counts, news)) {
                new Connection(exchange, feed, lines, timing, counts, news, http).run(stop);
                lines.finish();
            } finally {
                http.shutdownNow();
            }
        }
    }
}
