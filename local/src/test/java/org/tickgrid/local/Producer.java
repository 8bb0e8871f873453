package org.tickgrid.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.tickgrid.market.Bar;
import org.tickgrid.market.MarketJson;
import org.tickgrid.market.MarketRecord;

/** Posts one record at a time, and takes only status 200 as success. */
final class Producer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI ingest;

    Producer(LocalGrid grid) {
        ingest = grid.address(Part.INGESTION).resolve("/ingest");
    }

    /** A trade at this moment. */
    void trade(String symbol, double price) {
        post(Bar.trade(symbol, System.currentTimeMillis(), price, 1));
    }

    void post(MarketRecord record) {
        post(MarketJson.write(record));
    }

    void post(byte[] json) {
        HttpResponse<String> answer = send(json);
        if (answer.statusCode() != 200) {
            throw new AssertionError("Ingestion answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    /** Posts anything, and says how it was answered. */
    HttpResponse<String> send(byte[] json, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(ingest)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(json));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("Ingestion does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
