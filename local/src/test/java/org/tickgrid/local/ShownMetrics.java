package org.tickgrid.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What programs show to Prometheus: the names of their metrics, with all labels that each is seen with. */
record ShownMetrics(Map<String, Set<String>> labels) {

    private static final Pattern SAMPLE =
            Pattern.compile("^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? \\S+$", Pattern.MULTILINE);
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static ShownMetrics of(Iterable<URI> programs) {
        Map<String, Set<String>> labels = new HashMap<>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (URI program : programs) {
                HttpRequest request = HttpRequest.newBuilder(program.resolve("/actuator/prometheus"))
                        .timeout(PATIENCE)
                        .build();
                read(http.send(request, BodyHandlers.ofString()).body(), labels);
            }
        } catch (IOException e) {
            throw new IllegalStateException("Metrics could not be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return new ShownMetrics(labels);
    }

    private static void read(String text, Map<String, Set<String>> labels) {
        Matcher samples = SAMPLE.matcher(text);
        while (samples.find()) {
            Set<String> ofMetric = labels.computeIfAbsent(samples.group(1), _ -> new TreeSet<>());
            Matcher label = LABEL.matcher(samples.group(2) == null ? "" : samples.group(2));
            while (label.find()) {
                ofMetric.add(label.group(1));
            }
        }
    }
}
