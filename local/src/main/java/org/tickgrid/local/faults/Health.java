package org.tickgrid.local.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.tickgrid.local.Piece;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Whether all is well: every process says so, and the grid's page shows all members and every job running. */
final class Health implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final List<Piece> pieces;
    private final URI page;
    private final int members;

    /** @param page of the grid */
    Health(List<Piece> pieces, URI page, int members) {
        this.pieces = pieces;
        this.page = page;
        this.members = members;
    }

    boolean isGood() throws IOException, InterruptedException {
        return missing().isEmpty();
    }

    /** What is not well; empty when all is. */
    String missing() throws IOException, InterruptedException {
        for (Piece piece : pieces) {
            if (!piece.isReady()) {
                return piece.name() + " is not ready";
            }
        }
        JsonNode grid = JSON.readTree(
                http.send(HttpRequest.newBuilder(page).timeout(PATIENCE).build(), BodyHandlers.ofString())
                        .body());
        int present = grid.path("members").size();
        if (present != members) {
            return present + " members";
        }
        for (JsonNode job : grid.path("jobs")) {
            if (!job.path("status").asString().equals("RUNNING")) {
                return job.path("name").asString() + " is " + job.path("status").asString();
            }
        }
        return grid.path("jobs").isEmpty() ? "no jobs" : "";
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
