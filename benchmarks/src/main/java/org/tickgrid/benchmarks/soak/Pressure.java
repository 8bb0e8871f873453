package org.tickgrid.benchmarks.soak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.tickgrid.benchmarks.ingestion.Bodies;

/** Producers that post large bodies one after the other, whatever they are answered, until it is closed. */
final class Pressure implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Without it the producers would need the processors for their refusals alone. */
    private static final Duration REST_AFTER_REFUSAL = Duration.ofMillis(100);

    private final URI ingest;
    private final Bodies bodies;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final ExecutorService producers = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong numbers = new AtomicLong();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong withoutRetryAfter = new AtomicLong();
    private final AtomicLong otherwise = new AtomicLong();
    private volatile boolean open = true;

    Pressure(URI ingestion, Bodies bodies, int count) {
        this.ingest = ingestion.resolve("/ingest");
        this.bodies = bodies;
        for (int i = 0; i < count; i++) {
            producers.execute(this::run);
        }
    }

    private void run() {
        while (open) {
            HttpRequest request = HttpRequest.newBuilder(ingest)
                    .timeout(PATIENCE)
                    .header("Content-Type", bodies.type())
                    .POST(BodyPublishers.ofByteArray(bodies.body(numbers.getAndIncrement())))
                    .build();
            try {
                take(http.send(request, BodyHandlers.ofString()));
            } catch (IOException e) {
                otherwise.incrementAndGet();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void take(HttpResponse<String> answer) throws InterruptedException {
        switch (answer.statusCode()) {
            case 200 -> acknowledged.addAndGet(bodies.batch());
            case 429 -> {
                refused.incrementAndGet();
                if (answer.headers().firstValue("Retry-After").isEmpty()) {
                    withoutRetryAfter.incrementAndGet();
                }
                TimeUnit.NANOSECONDS.sleep(REST_AFTER_REFUSAL.toNanos());
            }
            default -> otherwise.incrementAndGet();
        }
    }

    long acknowledged() {
        return acknowledged.get();
    }

    long refused() {
        return refused.get();
    }

    long withoutRetryAfter() {
        return withoutRetryAfter.get();
    }

    long otherwise() {
        return otherwise.get();
    }

    /** Returns when every request has its answer. */
    @Override
    public void close() {
        open = false;
        producers.close();
        http.close();
    }
}
