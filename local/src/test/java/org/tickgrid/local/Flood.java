package org.tickgrid.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Many producers at once, each with bodies near the largest: together more than ingestion may have under way. */
final class Flood implements AutoCloseable {

    private static final int PRODUCERS = 16;
    private static final int RECORDS = 44;
    private static final int NOTE = 90_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final HttpRequest request;
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong withoutRetryAfter = new AtomicLong();
    private final Set<Integer> unexpected = ConcurrentHashMap.newKeySet();

    Flood(URI ingestion) {
        request = HttpRequest.newBuilder(ingestion.resolve("/ingest"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofByteArray(body()))
                .build();
    }

    /** Clocks, which move nothing but their symbol's time, each with a long field that is of no account. */
    private static byte[] body() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < RECORDS; i++) {
            lines.append("{\"data_type\":\"clock\",\"stock_symbol\":\"FLOOD")
                    .append(i)
                    .append("\",\"timestamp\":1700000000,\"note\":\"")
                    .append("x".repeat(NOTE))
                    .append("\"}\n");
        }
        return lines.toString().getBytes(UTF_8);
    }

    /** Posts for so long as fast as answers come, whatever they are, while something else is done as well. */
    void pour(Duration length, Runnable meanwhile) throws InterruptedException {
        long end = System.nanoTime() + length.toNanos();
        try (ExecutorService producers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < PRODUCERS; i++) {
                producers.submit(() -> {
                    while (System.nanoTime() < end) {
                        post();
                    }
                    return null;
                });
            }
            meanwhile.run();
            producers.shutdown();
            if (!producers.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("Ingestion does not answer");
            }
        }
    }

    /** The status of one request more. */
    int post() throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        switch (answer.statusCode()) {
            case 200 -> acknowledged.addAndGet(RECORDS);
            case 429 -> {
                refused.incrementAndGet();
                if (answer.headers().firstValueAsLong("Retry-After").orElse(0) < 1) {
                    withoutRetryAfter.incrementAndGet();
                }
            }
            default -> unexpected.add(answer.statusCode());
        }
        return answer.statusCode();
    }

    /** Records that were answered with 200. */
    long acknowledged() {
        return acknowledged.get();
    }

    /** Requests that were answered with 429. */
    long refused() {
        return refused.get();
    }

    long withoutRetryAfter() {
        return withoutRetryAfter.get();
    }

    /** Every other status. */
    Set<Integer> unexpected() {
        return unexpected;
    }

    @Override
    public void close() {
        http.close();
    }
}
