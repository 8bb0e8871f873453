package org.tickgrid.kubernetes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.tickgrid.market.MarketJson;
import org.tickgrid.market.MarketRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Tickgrid as its users reach it: through the load balancer. */
final class Door implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration OVERLOAD = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 5;
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

    /**
     * Returns once all are accepted. They may be sent more than once, but count once: they are numbered.
     *
     * @param producer a name of its own
     * @param first the number of the first of them
     */
    void post(List<MarketRecord> records, String producer, long first) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream(records.size() * 160);
        records.forEach(record -> {
            lines.writeBytes(MarketJson.write(record));
            lines.write('\n');
        });
        HttpRequest request = access.sender(HttpRequest.newBuilder(ingest.resolve("/ingest")))
                .timeout(OVERLOAD)
                .header("Content-Type", "application/x-ndjson")
                .header("Tickgrid-Sequence", producer + "/" + first)
                .POST(BodyPublishers.ofByteArray(lines.toByteArray()))
                .build();
        new Deadline(OVERLOAD).await(records.size() + " records are accepted", () -> trouble(request));
    }

    /** Empty once it was accepted. */
    private String trouble(HttpRequest request) {
        HttpResponse<String> answer;
        try {
            answer = attempt(request);
        } catch (IOException e) {
            return e.toString();
        }
        int status = answer.statusCode();
        if (status == 200 && JSON.readTree(answer.body()).path("rejected").isEmpty()) {
            return "";
        }
        if (status == 429 || status >= 500) {
            return "status " + status;
        }
        throw new CheckFailedException("%s answered %d: %s".formatted(request.uri(), status, answer.body()));
    }

    /** What the dashboard knows of the grid; a missing node while it does not answer. */
    JsonNode grid() {
        HttpResponse<String> answer = get("/api/grid");
        return answer.statusCode() == 200 ? JSON.readTree(answer.body()) : JSON.missingNode();
    }

    /**
     * Bars that the job {@code performance} has taken, as far as the dashboard knows, of all symbols that begin so; empty while
     * it does not answer.
     */
    OptionalLong bars(String prefix) {
        HttpResponse<String> answer = get("/api/market");
        return answer.statusCode() != 200
                ? OptionalLong.empty()
                : OptionalLong.of(JSON.readTree(answer.body())
                        .valueStream()
                        .filter(one -> one.path("symbol").asString().startsWith(prefix))
                        .mapToLong(one -> one.path("bars").asLong())
                        .sum());
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

    /** Asks again where a connection broke. */
    private HttpResponse<String> get(String path) {
        HttpRequest request = access.viewer(HttpRequest.newBuilder(dashboard.resolve(path)))
                .timeout(PATIENCE)
                .build();
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return attempt(request);
            } catch (IOException e) {
                Deadline.pause();
            }
        }
        return send(request);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return attempt(request);
        } catch (IOException e) {
            throw new CheckFailedException(request.uri() + " does not answer: " + e, e);
        }
    }

    private HttpResponse<String> attempt(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString());
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
