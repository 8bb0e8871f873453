package org.tickgrid.local.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.tickgrid.market.MarketJson;
import org.tickgrid.market.MarketRecord;

/** Sends single records until they are accepted. */
final class LastWord implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI ingest;

    LastWord(URI ingest) {
        this.ingest = ingest;
    }

    /** Whether it was accepted in time. */
    boolean post(MarketRecord record) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(ingest)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(MarketJson.write(record)))
                .build();
        return new Deadline(LONGEST).await(() -> accepts(request));
    }

    private boolean accepts(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
