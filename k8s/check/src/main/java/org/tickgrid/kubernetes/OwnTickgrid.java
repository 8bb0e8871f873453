package org.tickgrid.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of a command that runs Tickgrid in a namespace of its own. */
final class OwnTickgrid {

    @Option(names = "--overlay", paramLabel = "FOLDER", description = "What is applied. Default: k8s/overlays/local")
    private @Nullable Path overlay;

    @Option(
            names = "--registry",
            paramLabel = "PREFIX",
            description =
                    "Where Tickgrid's images are, such as registry.example.org/team. Default: on the nodes already.")
    private @Nullable String registry;

    @Option(names = "--tag", paramLabel = "TAG", description = "Their tag. Default: as the manifests say.")
    private @Nullable String tag;

    @Option(names = "--keep", description = "Leave that namespace as it is in the end.")
    private boolean keep;

    /** What is to be applied. */
    List<HasMetadata> manifests(KubernetesClient client, String namespace) {
        byte[] rendered = Overlay.render(overlay == null ? home().resolve("k8s/overlays/local") : overlay);
        return Overlay.fit(client, rendered, namespace, new Images(registry, tag));
    }

    /** Applies all of it. */
    Trial begin(KubernetesClient client, String namespace, List<HasMetadata> all) {
        return Trial.begin(client, namespace, keep, all);
    }

    private static Path home() {
        return Path.of(System.getProperty("tickgrid.home", "."));
    }
}
