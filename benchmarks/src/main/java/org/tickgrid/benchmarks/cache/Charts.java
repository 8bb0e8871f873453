package org.tickgrid.benchmarks.cache;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** Opens charts of symbols by chance. */
final class Charts implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI webApp;
    private final int symbols;
    private final String query;

    /** @param query what is asked for of each symbol, such as {@code timeframe=1s&limit=300} */
    Charts(URI webApp, int symbols, String query) {
        this.webApp = webApp;
        this.symbols = symbols;
        this.query = query;
    }

    /**
     * Opens charts for a while.
     *
     * @param clients at a time
     * @param perSecond of all clients together; 0 for as many as can be
     * @return microseconds that each took, from the moment when it was due
     */
    Histogram open(int clients, int perSecond, Duration time) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Callable<Histogram>> work = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                long seed = client;
                work.add(() -> client(seed, perSecond == 0 ? 0 : 1_000_000_000L * clients / perSecond, time.toNanos()));
            }
            Histogram all = new Histogram(3);
            for (Future<Histogram> one : threads.invokeAll(work)) {
                all.add(one.get());
            }
            return all;
        }
    }

    private Histogram client(long seed, long pause, long time) throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(seed);
        Histogram took = new Histogram(3);
        long begun = System.nanoTime();
        for (long i = 0; System.nanoTime() - begun < time; i++) {
            long due = pause == 0 ? System.nanoTime() : begun + i * pause;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            open("SYM" + random.nextInt(symbols));
            took.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due));
        }
        return took;
    }

    /** @throws IOException when there is no chart */
    byte[] open(String symbol) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(webApp.resolve("/api/candles?symbol=" + symbol + "&" + query))
                .timeout(PATIENCE)
                .build();
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(request.uri() + " was answered " + answer.statusCode());
        }
        return answer.body();
    }

    @Override
    public void close() {
        http.close();
    }
}
