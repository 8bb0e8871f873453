package org.tickgrid.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tickgrid in a namespace of its own, which is deleted in the end, whatever happened. */
final class Trial implements AutoCloseable {

    private static final String NAME_LABEL = "app.kubernetes.io/name";
    private static final Duration LEAVING = Duration.ofMinutes(3);

    private final KubernetesClient client;
    private final String namespace;
    private final boolean keep;
    private final Thread atExit = new Thread(this::delete, "delete-namespace");

    /** @param keep whether the namespace stays */
    Trial(KubernetesClient client, String namespace, boolean keep) {
        this.client = client;
        this.namespace = namespace;
        this.keep = keep;
    }

    /** @throws CheckFailedException when there is such a namespace already; it is left alone */
    static Trial begin(KubernetesClient client, String namespace, boolean keep, List<HasMetadata> all) {
        if (client.namespaces().withName(namespace).get() != null) {
            throw new CheckFailedException("namespace " + namespace + " is there already");
        }
        Trial trial = new Trial(client, namespace, keep);
        Runtime.getRuntime().addShutdownHook(trial.atExit);
        try {
            all.stream()
                    .filter(Namespace.class::isInstance)
                    .forEach(item -> client.resource(item).create());
            all.stream()
                    .filter(item -> !(item instanceof Namespace))
                    .forEach(
                            item -> client.resource(item).inNamespace(namespace).create());
            return trial;
        } catch (RuntimeException e) {
            trial.close();
            throw e;
        }
    }

    /** @throws CheckFailedException at once when a pod cannot start, else when it takes too long; it names the pods */
    void awaitReady(Duration deadline) {
        new Deadline(deadline).await("namespace " + namespace + " is ready", this::notReady);
    }

    private String notReady() {
        List<Pod> pods = pods();
        List<String> faults = PodFaults.lasting(pods);
        if (!faults.isEmpty()) {
            throw new CheckFailedException("pods cannot start: " + String.join("; ", faults));
        }
        List<String> missing = new ArrayList<>(
                Stream.concat(deployments(), sets()).filter(Objects::nonNull).toList());
        if (!missing.isEmpty()) {
            missing.addAll(PodFaults.present(pods));
        }
        return String.join("; ", missing);
    }

    private Stream<String> deployments() {
        return client.apps().deployments().inNamespace(namespace).list().getItems().stream()
                .map(Trial::missing)
                .filter(text -> !text.isEmpty());
    }

    private Stream<String> sets() {
        return client.apps().statefulSets().inNamespace(namespace).list().getItems().stream()
                .map(Trial::missing)
                .filter(text -> !text.isEmpty());
    }

    private static String missing(Deployment of) {
        return missing(
                of,
                of.getSpec().getReplicas(),
                of.getStatus() == null ? null : of.getStatus().getReadyReplicas());
    }

    private static String missing(StatefulSet of) {
        return missing(
                of,
                of.getSpec().getReplicas(),
                of.getStatus() == null ? null : of.getStatus().getReadyReplicas());
    }

    private static String missing(HasMetadata of, @Nullable Integer wanted, @Nullable Integer ready) {
        int all = wanted == null ? 1 : wanted;
        int there = ready == null ? 0 : ready;
        return there >= all
                ? ""
                : "%s %s has %d of %d ready"
                        .formatted(of.getKind(), of.getMetadata().getName(), there, all);
    }

    private List<Pod> pods() {
        return client.pods().inNamespace(namespace).list().getItems();
    }

    /** Deletes one member's pod, which is given the time to leave, and returns its name. */
    String deleteMember() {
        Pod member =
                client.pods().inNamespace(namespace).withLabel(NAME_LABEL, "grid-members").list().getItems().stream()
                        .findFirst()
                        .orElseThrow(() ->
                                new CheckFailedException("there is no pod of grid-members in namespace " + namespace));
        client.resource(member).delete();
        return member.getMetadata().getName();
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // It has begun already: we were stopped, and the hook deletes.
            return;
        }
        delete();
    }

    private void delete() {
        if (keep) {
            return;
        }
        client.namespaces().withName(namespace).delete();
        new Deadline(LEAVING)
                .await(
                        "namespace " + namespace + " is deleted",
                        () -> client.namespaces().withName(namespace).get() == null ? "" : "it is still there");
    }
}
