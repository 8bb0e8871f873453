package org.tickgrid.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks at the grid page's data all the time, for how many records wait for the jobs. */
final class LagWatch implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long PAUSE = 300;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final HttpRequest request;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("lag-watch").factory());
    private volatile long most;
    private volatile long last;

    LagWatch(URI webApp) {
        request = HttpRequest.newBuilder(webApp.resolve("/api/grid"))
                .timeout(Duration.ofSeconds(30))
                .build();
        looking.scheduleWithFixedDelay(this::look, 0, PAUSE, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            JsonNode view =
                    JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
            last = view.path("jobs")
                    .valueStream()
                    .mapToLong(job -> job.path("lag").asLong(0))
                    .max()
                    .orElse(0);
            most = Math.max(most, last);
        } catch (IOException e) {
            // The next time will do.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Of the job that was furthest behind, so far. */
    long most() {
        return most;
    }

    /** When it was looked at last. */
    long last() {
        return last;
    }

    @Override
    public void close() {
        looking.shutdownNow();
        http.close();
    }
}
