package org.tickgrid.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The manifests as kustomize renders them, made to fit a namespace of our own. */
final class Overlay {

    private static final Duration RENDERING = Duration.ofSeconds(60);

    /** The check is its own producer: what it sends must be all that there is. */
    private static final String PRODUCER = "generator";

    private Overlay() {}

    /** @throws CheckFailedException when it cannot be rendered; with what kubectl said */
    static byte[] render(Path overlay) {
        Path errors = null;
        try {
            errors = Files.createTempFile("kustomize", ".log");
            Process kubectl = new ProcessBuilder("kubectl", "kustomize", overlay.toString())
                    .redirectError(errors.toFile())
                    .start();
            byte[] rendered;
            try (InputStream out = kubectl.getInputStream()) {
                rendered = out.readAllBytes();
            }
            if (!kubectl.waitFor(RENDERING.toSeconds(), TimeUnit.SECONDS) || kubectl.exitValue() != 0) {
                kubectl.destroyForcibly();
                throw new CheckFailedException("kubectl kustomize %s failed: %s"
                        .formatted(overlay, Files.readString(errors).strip()));
            }
            return rendered;
        } catch (IOException e) {
            throw new CheckFailedException("kubectl, which renders the manifests, cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CheckFailedException("stopped", e);
        } finally {
            delete(errors);
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    /** What is to be applied; its Namespace is the first. */
    static List<HasMetadata> fit(KubernetesClient client, byte[] rendered, String namespace, Images images) {
        List<HasMetadata> all = client.load(new ByteArrayInputStream(rendered)).items().stream()
                .filter(item -> !(item instanceof Deployment
                        && item.getMetadata().getName().equals(PRODUCER)))
                .sorted((a, b) -> Boolean.compare(b instanceof Namespace, a instanceof Namespace))
                .toList();
        all.forEach(item -> fit(item, namespace, images));
        return all;
    }

    private static void fit(HasMetadata item, String namespace, Images images) {
        switch (item) {
            case Namespace own -> own.getMetadata().setName(namespace);
            case RoleBinding binding -> {
                binding.getMetadata().setNamespace(namespace);
                binding.getSubjects().forEach(subject -> subject.setNamespace(namespace));
            }
            case Deployment deployment -> {
                deployment.getMetadata().setNamespace(namespace);
                rename(deployment.getSpec().getTemplate().getSpec(), images);
            }
            case StatefulSet set -> {
                set.getMetadata().setNamespace(namespace);
                rename(set.getSpec().getTemplate().getSpec(), images);
            }
            default -> item.getMetadata().setNamespace(namespace);
        }
    }

    private static void rename(PodSpec pod, Images images) {
        Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream())
                .forEach(images::rename);
    }
}
