package org.tickgrid.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Whatever the dashboard and the alert rules ask Prometheus for is shown by a program that runs. */
class MetricsIT {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    /** What Prometheus adds by itself. */
    private static final Set<String> ITS_OWN = Set.of("up");

    private static final Set<String> OF_TARGETS = Set.of("instance", "job");

    @TempDir
    private Path folder;

    @Test
    void knowsEveryMetricAndLabelOfTheDashboardAndTheAlerts() {
        try (LocalGrid grid = LocalGrid.start(LocalSettings.forTest(folder).withStorage(Storage.FOR_THE_RUN))) {
            check(grid);
        }
    }

    private static void check(LocalGrid grid) {
        grid.feed(List.of("simulate", "--rate=200", "--symbols=MET1,MET2", "--for=3s"))
                .awaitExit(Duration.ofMinutes(1));
        try (Producer producer = new Producer(grid)) {
            assertThat(producer.send("{}".getBytes(StandardCharsets.UTF_8)).statusCode())
                    .isEqualTo(400);
        }
        List<URI> programs = Stream.concat(
                        grid.members().stream().map(grid::memberAddress),
                        Stream.of(Part.INGESTION, Part.NOTIFICATIONS, Part.WEB_APP)
                                .map(grid::address))
                .toList();
        List<String> expressions = expressions().toList();
        assertThat(expressions).hasSizeGreaterThan(40);

        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    ShownMetrics shown = ShownMetrics.of(programs);
                    assertThat(expressions).allSatisfy(expression -> check(PromQl.of(expression), shown));
                });
    }

    private static void check(PromQl query, ShownMetrics shown) {
        Set<String> labels = new TreeSet<>(OF_TARGETS);
        for (String metric : query.metrics()) {
            if (!ITS_OWN.contains(metric)) {
                assertThat(shown.labels()).containsKey(metric);
                labels.addAll(Objects.requireNonNull(shown.labels().get(metric)));
            }
        }
        assertThat(labels).containsAll(query.labels());
    }

    private static Stream<String> expressions() {
        Stream<String> rules = new YAMLMapper()
                .readTree(PROJECT.resolve("docs/operations/alert-rules.yaml").toFile())
                .path("groups")
                .valueStream()
                .flatMap(group -> group.path("rules").valueStream())
                .map(rule -> rule.path("expr").asString());
        Stream<String> panels = JsonMapper.builder()
                .build()
                .readTree(PROJECT.resolve("k8s/components/service-monitor/tickgrid.json")
                        .toFile())
                .path("panels")
                .valueStream()
                .flatMap(panel -> panel.path("targets").valueStream())
                .map(target -> target.path("expr").asString());
        return Stream.concat(rules, panels);
    }
}
