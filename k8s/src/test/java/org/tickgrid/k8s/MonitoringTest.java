package org.tickgrid.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The alert rules and the dashboard, as Prometheus and Grafana read them. */
class MonitoringTest {

    private static final Path PROJECT = Variant.HOME.resolve("..").normalize();
    private static final Path RULES = PROJECT.resolve("docs/operations/alert-rules.yaml");
    private static final Path MONITOR = Variant.HOME.resolve("components/service-monitor");
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void theOperatorIsGivenTheSameRulesAsPrometheusAlone() {
        JsonNode plain = YAML.readTree(RULES.toFile());
        JsonNode resource = YAML.readTree(MONITOR.resolve("alert-rules.yaml").toFile());

        assertThat(resource.path("spec")).isEqualTo(plain);
    }

    @Test
    void prometheusUnderstandsEveryRule() {
        Tools.Result result = Tools.run("promtool", List.of("check", "rules", RULES.toString()), List.of());

        assertThat(result.status()).as(result.output()).isZero();
    }

    @Test
    void prometheusUnderstandsEveryPanelOfTheDashboard(@TempDir Path folder) throws IOException {
        // Given
        List<String> panels = JSON.readTree(MONITOR.resolve("tickgrid.json").toFile())
                .path("panels")
                .valueStream()
                .flatMap(panel -> panel.path("targets").valueStream())
                .map(target -> target.path("expr").asString())
                .toList();
        Path file = folder.resolve("panels.yaml");
        List<Map<String, Object>> rules = IntStream.range(0, panels.size())
                .mapToObj(i -> Map.<String, Object>of(
                        "record", "panel", "expr", panels.get(i), "labels", Map.of("number", Integer.toString(i))))
                .toList();
        Files.writeString(
                file, JSON.writeValueAsString(Map.of("groups", List.of(Map.of("name", "dashboard", "rules", rules)))));

        // When
        Tools.Result result = Tools.run("promtool", List.of("check", "rules", file.toString()), List.of());

        // Then
        assertThat(panels).isNotEmpty();
        assertThat(result.status()).as(result.output()).isZero();
    }

    @Test
    void everyAlertIsExplainedInTheOperationsGuide() throws IOException {
        String guide = Files.readString(PROJECT.resolve("docs/operations.md"));

        assertThat(YAML.readTree(RULES.toFile())
                        .path("groups")
                        .valueStream()
                        .flatMap(group -> group.path("rules").valueStream())
                        .map(rule -> rule.path("alert").asString())
                        .collect(Collectors.toSet()))
                .isNotEmpty()
                .allSatisfy(alert -> assertThat(guide).contains("`" + alert + "`"));
    }
}
