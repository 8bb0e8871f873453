package org.tickgrid.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manifests themselves. */
class OverlayTest {

    private static final Path LOCAL = Path.of("..", "overlays", "local");

    @BeforeAll
    static void needKubectl() {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl"))),
                "kubectl is not on the PATH");
    }

    @Test
    void theLocalOverlayFitsIntoAnotherNamespace() {
        assumeTrue(Files.isDirectory(LOCAL), LOCAL + " is not there");
        try (KubernetesClient client =
                new KubernetesClientBuilder().withConfig(Config.empty()).build()) {
            List<HasMetadata> all =
                    Overlay.fit(client, Overlay.render(LOCAL), "elsewhere", new Images("registry.test", "2.0"));

            assertThat(all.getFirst()).isInstanceOf(Namespace.class);
            assertThat(all.getFirst().getMetadata().getName()).isEqualTo("elsewhere");
            assertThat(all.stream().skip(1))
                    .allMatch(item -> item.getMetadata().getNamespace().equals("elsewhere"));
            assertThat(images(all))
                    .contains("registry.test/tickgrid/grid-members:2.0", "registry.test/tickgrid/web-app:2.0")
                    .noneMatch(image -> image.startsWith("tickgrid/"));
            assertThat(all)
                    .filteredOn(item -> item instanceof Service
                            && item.getMetadata().getName().equals("load-balancer"))
                    .flatExtracting(item -> ((Service) item).getSpec().getPorts())
                    .extracting(port -> ((ServicePort) port).getPort())
                    .contains(5000, 8080);
        }
    }

    @Test
    void aFolderWithoutManifestsIsNamed(@TempDir Path empty) {
        assertThatThrownBy(() -> Overlay.render(empty))
                .isInstanceOf(CheckFailedException.class)
                .hasMessageContaining("kubectl kustomize " + empty + " failed: ");
    }

    private static List<String> images(List<HasMetadata> all) {
        return all.stream()
                .flatMap(item -> switch (item) {
                    case Deployment deployment -> deployment.getSpec().getTemplate().getSpec().getContainers().stream();
                    case StatefulSet set -> set.getSpec().getTemplate().getSpec().getContainers().stream();
                    default -> Stream.empty();
                })
                .map(container -> container.getImage())
                .toList();
    }
}
