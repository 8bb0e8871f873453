package org.tickgrid.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import org.tickgrid.market.Bar;
import org.tickgrid.market.MarketJson;

/**
 * Sends the trades of one symbol one by one until it is told to end, each with its number. What was not answered with 200
 * it sends again under the same number.
 */
public final class NumberedProducer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofMillis(100);
    private static final Duration LONGEST_TROUBLE = Duration.ofMinutes(1);
    private static final long BETWEEN_TRADES = Duration.ofMinutes(1).toMillis();
    private static final long BEGINNING = 1_700_000_000_000L;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI ingest;
    private final String symbol;
    private final IntFunction<Bar> trades;
    private final Queue<Bar> taken = new ConcurrentLinkedQueue<>();
    private final Duration pause;
    private final Thread thread;
    private volatile boolean ending;
    private volatile long accepted;
    private volatile long sentAgain;
    private volatile String trouble = "";

    /**
     * @param price of the trade with this number
     * @param pause between an answer and the next trade
     */
    public NumberedProducer(LocalGrid grid, String symbol, IntToDoubleFunction price, Duration pause) {
        this(
                grid,
                symbol,
                pause,
                number -> Bar.trade(symbol, BEGINNING + number * BETWEEN_TRADES, price.applyAsDouble(number), 1));
    }

    /** @param trades what is traded, by its number; asked for each number once */
    public NumberedProducer(LocalGrid grid, String symbol, Duration pause, IntFunction<Bar> trades) {
        this.ingest = grid.address(Part.INGESTION).resolve("/ingest");
        this.symbol = symbol;
        this.trades = trades;
        this.pause = pause;
        this.thread = Thread.ofPlatform().name("producer-" + symbol).daemon().start(this::run);
    }

    private void run() {
        try {
            for (int number = 0; !ending; number++) {
                deliver(number);
                Thread.sleep(pause);
            }
        } catch (InterruptedException e) {
            trouble = "Interrupted";
        }
    }

    private void deliver(int number) throws InterruptedException {
        Bar trade = trades.apply(number);
        long deadline = System.nanoTime() + LONGEST_TROUBLE.toNanos();
        String answer = post(number, trade);
        while (!answer.isEmpty()) {
            if (System.nanoTime() > deadline) {
                trouble = "Trade " + number + " of " + symbol + " was never taken: " + answer;
                ending = true;
                return;
            }
            Thread.sleep(BEFORE_ANOTHER_TRY);
            sentAgain++;
            answer = post(number, trade);
        }
        taken.add(trade);
        accepted++;
    }

    /** Empty when it was accepted, else what was said. */
    private String post(int number, Bar trade) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(ingest)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Tickgrid-Sequence", symbol + "/" + number)
                .POST(BodyPublishers.ofByteArray(MarketJson.write(trade)))
                .build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            return status == 200 ? "" : "status " + status;
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Trades that were answered with 200, as they were sent. */
    public List<Bar> taken() {
        return List.copyOf(taken);
    }

    /** How many they are. */
    public long accepted() {
        return accepted;
    }

    /** Trades that were sent once more, each time. */
    public long sentAgain() {
        return sentAgain;
    }

    /** What made it give up; empty when nothing did. */
    public String trouble() {
        return trouble;
    }

    /** Lets it end with the trade that is under way. */
    public void requestEnd() {
        ending = true;
    }

    /** Ends once the trade that is under way has been accepted. */
    public void end() {
        ending = true;
        try {
            if (!thread.join(LONGEST_TROUBLE.plus(PATIENCE))) {
                trouble = symbol + " did not come to an end";
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ending = true;
        http.shutdownNow();
        thread.interrupt();
    }
}
