package org.tickgrid.generator.live;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tickgrid.generator.feed.Patience;
import org.tickgrid.market.InvalidRecordException;

/** What an exchange's HTTP API still knows of past trades, read page by page. */
final class History implements Backfill {

    private static final int TRIES = 3;
    private static final int LARGEST_ANSWER = 16 * 1024 * 1024;
    private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);

    private final Exchange exchange;
    private final URI address;
    private final Patience patience;
    private final HttpClient http;

    /** @param patience its total is the time for all the pages of one question */
    History(Exchange exchange, URI address, Patience patience, HttpClient http) {
        this.exchange = exchange;
        this.address = address;
        this.patience = patience;
        this.http = http;
    }

    @Override
    public List<Trade> trades(String symbol, long firstMissingId, long lastMissingId)
            throws IOException, InterruptedException {
        TreeMap<Long, Trade> found = new TreeMap<>();
        long end = System.nanoTime() + patience.total().toNanos();
        try {
            for (long first = firstMissingId; first <= lastMissingId; first += Exchange.LARGEST_PAGE) {
                long last = Math.min(lastMissingId, first + Exchange.LARGEST_PAGE - 1);
                addPage(symbol, first, last, found, end);
            }
        } catch (IOException e) {
            if (found.isEmpty()) {
                throw e;
            }
        }
        return new ArrayList<>(found.values());
    }

    /** Asks again for a page with holes: what has just been traded may take a moment to stand there. */
    private void addPage(String symbol, long first, long last, TreeMap<Long, Trade> found, long end)
            throws IOException, InterruptedException {
        URI page = exchange.page(address, symbol, first, last);
        for (int tries = 1; ; tries++) {
            IOException trouble = null;
            try {
                for (Trade trade : exchange.trades(symbol, Json.read(get(page, end)))) {
                    if (trade.id() >= first && trade.id() <= last) {
                        found.put(trade.id(), trade);
                    }
                }
            } catch (PassingException e) {
                trouble = e;
            } catch (InvalidRecordException e) {
                throw new IOException("What stands at " + page + " is not understood: " + e.getMessage());
            }
            boolean whole = found.subMap(first, true, last, true).size() == last - first + 1;
            Duration wait = patience.after(tries);
            boolean late = System.nanoTime() + wait.toNanos() > end;
            if (whole || tries == TRIES || late) {
                if (trouble != null) {
                    throw trouble;
                }
                return;
            }
            TimeUnit.NANOSECONDS.sleep(wait.toNanos());
        }
    }

    private String get(URI page, long end) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(page)
                .timeout(patience.deadline())
                .header("User-Agent", "tickgrid")
                .build();
        CompletableFuture<HttpResponse<String>> asked =
                http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST_ANSWER));
        try {
            long left = Math.min(patience.deadline().toNanos(), Math.max(1, end - System.nanoTime()));
            HttpResponse<String> answer = asked.get(left, TimeUnit.NANOSECONDS);
            if (PASSING.contains(answer.statusCode())) {
                throw new PassingException(page + " answers " + answer.statusCode());
            }
            if (answer.statusCode() != 200) {
                throw new IOException(page + " answers " + answer.statusCode());
            }
            return answer.body();
        } catch (TimeoutException e) {
            asked.cancel(true);
            throw new PassingException(page + " does not answer");
        } catch (ExecutionException e) {
            throw new PassingException(page + ": " + e.getCause());
        }
    }

    /** What another try may cure. */
    private static final class PassingException extends IOException {

        PassingException(String message) {
            super(message);
        }
    }
}
