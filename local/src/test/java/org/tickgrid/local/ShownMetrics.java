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

/**
 * What programs show to Prometheus.
 *
 * @param labels of each metric all that it is seen with
 * @param sums of each metric the sum over all that it is shown of
 */
record ShownMetrics(Map<String, Set<String>> labels, Map<String, Double> sums) {

    private static final Pattern SAMPLE =
            Pattern.compile("^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? (\\S+)$", Pattern.MULTILINE);
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static ShownMetrics of(Iterable<URI> programs) {
        ShownMetrics shown = new ShownMetrics(new HashMap<>(), new HashMap<>());
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (URI program : programs) {
                HttpRequest request = HttpRequest.newBuilder(program.resolve("/actuator/prometheus"))
                        .timeout(PATIENCE)
                        .build();
                shown.read(http.send(request, BodyHandlers.ofString()).body());
            }
        } catch (IOException e) {
            throw new IllegalStateException("Metrics could not be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return shown;
    }

    /** Zero for a metric that nobody shows. */
    double sum(String metric) {
        return sums.getOrDefault(metric, 0.0);
    }

    private void read(String text) {
        Matcher samples = SAMPLE.matcher(text);
        while (samples.find()) {
            Set<String> ofMetric = labels.computeIfAbsent(samples.group(1), _ -> new TreeSet<>());
            sums.merge(samples.group(1), Double.parseDouble(samples.group(3)), Double::sum);
            Matcher label = LABEL.matcher(samples.group(2) == null ? "" : samples.group(2));
            while (label.find()) {
                ofMetric.add(label.group(1));
            }
        }
    }
}
