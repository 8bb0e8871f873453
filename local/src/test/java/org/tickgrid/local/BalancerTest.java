package org.tickgrid.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BalancerTest {

    private static final Map<Part, Integer> DOORS = Map.of(Part.INGESTION, 21_000, Part.WEB_APP, 21_001);
    private static final Map<Part, List<Integer>> REPLICAS =
            Map.of(Part.INGESTION, List.of(21_010, 21_011), Part.WEB_APP, List.of(21_020, 21_021));

    @TempDir
    private Path folder;

    @Test
    void listensOnLoopbackAloneAndKnowsEveryReplica() throws IOException {
        String configuration = Balancer.configuration(DOORS, REPLICAS, 21_002);

        assertThat(configuration)
                .contains("    server ingestion-1 127.0.0.1:21010\n    server ingestion-2 127.0.0.1:21011\n")
                .contains("    server web-app-1 127.0.0.1:21020\n    server web-app-2 127.0.0.1:21021\n")
                .doesNotContain("${ingest", "${web", "${statistics");
        assertThat(configuration.lines().map(String::strip).filter(line -> line.startsWith("bind")))
                .containsExactly("bind 127.0.0.1:21000", "bind 127.0.0.1:21001", "bind 127.0.0.1:21002");
    }

    @Test
    void isUnderstoodByHaproxyWithoutAWarning() throws Exception {
        Optional<Path> haproxy = Balancer.find();
        assumeTrue(haproxy.isPresent(), "There is no HAProxy: its configuration is not checked");
        Path file = Files.writeString(folder.resolve("haproxy.cfg"), Balancer.configuration(DOORS, REPLICAS, 21_002));

        Process check = new ProcessBuilder(haproxy.orElseThrow().toString(), "-c", "-f", file.toString())
                .redirectErrorStream(true)
                .start();

        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(check.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(check.exitValue()).as(said).isZero();
        assertThat(said).doesNotContain("WARNING");
    }

    @Test
    void replicasAreOfBothServicesOrOfNone() {
        LocalSettings settings = LocalSettings.forTest(folder).withReplicas(2);

        assertThatThrownBy(() -> settings.withParts(Part.INGESTION))
                .hasMessage("2 replicas need both ingestion and web-app, was [INGESTION]");
        assertThatThrownBy(() -> settings.withReplicas(0))
                .hasMessage("The number of replicas must be at least 1, was 0");
    }
}
