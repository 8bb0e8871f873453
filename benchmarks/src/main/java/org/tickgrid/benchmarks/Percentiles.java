package org.tickgrid.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** The percentiles of the last seconds that a process tells of its timers. */
public final class Percentiles {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<String> lines;

    private Percentiles(List<String> lines) {
        this.lines = lines;
    }

    /** As they are now. */
    public static Percentiles of(URI process) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(process.resolve("/actuator/prometheus"))
                    .timeout(PATIENCE)
                    .build();
            return new Percentiles(http.send(request, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .lines()
                    .toList());
        }
    }

    /**
     * In milliseconds; empty when nothing was timed.
     *
     * @param timer its name as Prometheus has it, without the unit
     * @param quantile such as {@code 0.99}
     * @param tags names and values in turn
     */
    public OptionalLong millis(String timer, String quantile, String... tags) {
        return lines.stream()
                .filter(line -> line.startsWith(timer + "_seconds{")
                        && line.contains("quantile=\"" + quantile + '"')
                        && hasAll(line, tags))
                .mapToLong(line -> Math.round(1e3 * Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))))
                .findFirst();
    }

    private static boolean hasAll(String line, String... tags) {
        for (int i = 0; i < tags.length; i += 2) {
            if (!line.contains(tags[i] + "=\"" + tags[i + 1] + '"')) {
                return false;
            }
        }
        return true;
    }
}
