package org.tickgrid.kubernetes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.tickgrid.market.MarketJson;
import org.tickgrid.market.MarketRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Tickgrid as its users reach it: through the load balancer. */
final class Door implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration OVERLOAD = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI ingest;
    private final URI dashboard;
    private final Access access;

    Door(URI ingest, URI dashboard, Access access) {
        this.access = access;
        this.ingest = ingest;
        this.dashboard = dashboard;
    }

    /** Returns once it is accepted. What was surely not (429, 503) is sent again. */
    void post(MarketRecord record) {
        HttpRequest request = access.sender(HttpRequest.newBuilder(ingest.resolve("/ingest")))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(MarketJson.write(record)))
                .build();
        new Deadline(OVERLOAD).await("a record of " + record.key() + " is accepted", () -> {
            HttpResponse<String> answer = send(request);
            return switch (answer.statusCode()) {
                case 200 -> "";
                case 429, 503 -> "status " + answer.statusCode();
                default ->
                    throw new CheckFailedException("%s answered %d to a record of %s: %s"
                            .formatted(request.uri(), answer.statusCode(), record.key(), answer.body()));
            };
        });
    }

    /** Closed candles of one minute, a line each, without the symbol; none before there is one. */
    List<String> candles(String symbol) {
        HttpResponse<String> answer = get("/api/candles.csv?symbol=" + symbol + "&timeframe=1m");
        return answer.statusCode() == 200 ? answer.body().lines().skip(1).toList() : List.of();
    }

    /** The newest reading of one minute, as JSON; a missing node before there is one. */
    JsonNode reading(String symbol) {
        HttpResponse<String> answer = get("/api/candles?symbol=" + symbol + "&timeframe=1m&limit=1");
        return answer.statusCode() == 200 ? JSON.readTree(answer.body()).path(0) : JSON.missingNode();
    }

    /** All signals of a symbol; none while they cannot be told. */
    List<JsonNode> signals(String symbol) {
        HttpResponse<String> answer = get("/api/signals?symbol=" + symbol + "&limit=1000");
        return answer.statusCode() == 200
                ? JSON.readTree(answer.body()).valueStream().toList()
                : List.of();
    }

    /** Follows all signals. */
    Watcher watch() {
        return Watcher.of(http, URI.create("ws://" + dashboard.getAuthority() + "/ws"), access);
    }

    private HttpResponse<String> get(String path) {
        return send(access.viewer(HttpRequest.newBuilder(dashboard.resolve(path)))
                .timeout(PATIENCE)
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new CheckFailedException(request.uri() + " does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CheckFailedException("stopped", e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
