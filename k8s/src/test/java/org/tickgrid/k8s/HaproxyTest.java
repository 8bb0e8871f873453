package org.tickgrid.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The load balancer's configuration, judged by HAProxy itself, and compared with the one for a single machine. */
class HaproxyTest {

    private static final Path LOCAL =
            Variant.HOME.resolveSibling("local").resolve("src/main/resources/org/tickgrid/local/haproxy.cfg");

    private static final List<String> ENVIRONMENT = List.of("NAMESPACE=tickgrid", "CLUSTER_DOMAIN=cluster.local");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"LOCAL", "PRODUCTION"})
    void takesItsConfiguration(Variant variant) throws IOException {
        Tools.Result result =
                judge(LoadBalancer.configuration(variant.rendering()).orElseThrow());

        assertThat(result.status()).as(result.output()).isZero();
        assertThat(result.output()).doesNotContain("WARNING");
    }

    @Test
    void refusesWhatIsWrongWithIt() throws IOException {
        String text = LoadBalancer.configuration(Variant.LOCAL.rendering()).orElseThrow();

        Tools.Result result = judge(text.replace("balance leastconn", "balance fairly"));

        assertThat(result.status()).isNotZero();
        assertThat(result.output()).contains("balance only supports");
    }

    @Test
    void balancesOnKubernetesAsItDoesOnOneMachine() throws IOException {
        assumeTrue(Files.exists(LOCAL), "There is no load balancer for one machine");
        String text = LoadBalancer.configuration(Variant.LOCAL.rendering()).orElseThrow();

        assertThat(rules(text)).isEqualTo(rules(Files.readString(LOCAL)));
    }

    /** All but where it listens, whom it finds and how, and what it tells Prometheus. */
    private static List<String> rules(String text) {
        return text.replaceAll("(?s)\n# The pods behind.*?(?=\ndefaults)", "")
                .lines()
                .map(line -> line.replace(" resolvers kubernetes resolve-prefer ipv4 init-addr none", ""))
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .filter(line -> !line.matches("(bind|server-template|\\$\\{.*|.*prometheus-exporter).*"))
                .toList();
    }

    private Tools.Result judge(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("haproxy.cfg"), text);
        return Tools.run("haproxy", List.of("-c", "-f", file.toString()), ENVIRONMENT);
    }
}
