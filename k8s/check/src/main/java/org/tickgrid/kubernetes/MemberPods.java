package org.tickgrid.kubernetes;

import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The pods of StatefulSet {@code grid-members}: as many as are asked for, or what keeps them from being there. */
final class MemberPods {

    static final String NAME = "grid-members";

    private static final String NAME_LABEL = "app.kubernetes.io/name";

    private final KubernetesClient client;
    private final String namespace;
    private final Replicas replicas;
    private final Duration deadline;
    private final Consumer<String> told;
    private final Set<String> said = new HashSet<>();
    private int wanted;

    /**
     * @param present how many there are
     * @param deadline of each change
     * @param told hears once of each thing that keeps a pod waiting
     */
    MemberPods(
            KubernetesClient client,
            String namespace,
            Replicas replicas,
            int present,
            Duration deadline,
            Consumer<String> told) {
        this.client = client;
        this.namespace = namespace;
        this.replicas = replicas;
        this.wanted = present;
        this.deadline = deadline;
        this.told = told;
    }

    /** Asks for so many. They are not there yet. */
    void scale(int members) {
        wanted = members;
        replicas.set(members);
    }

    /** Ends all, and with them what they know, and asks for so many new ones. They are not there yet. */
    void renew(int members) {
        scale(0);
        awaitReady();
        scale(members);
    }

    /**
     * Returns when there are as many as were asked for last, and all of them are ready.
     *
     * @throws CheckFailedException at once when a pod cannot start, else when it takes too long; it says why
     */
    void awaitReady() {
        new Deadline(deadline).await("StatefulSet %s has %d pods, ready".formatted(NAME, wanted), this::missing);
    }

    /**
     * What keeps them from being there, all and ready; empty when they are.
     *
     * @throws CheckFailedException when a pod cannot start
     */
    String missing() {
        List<Pod> pods = pods();
        List<String> faults = PodFaults.lasting(pods);
        if (!faults.isEmpty()) {
            throw new CheckFailedException("pods cannot start: " + String.join("; ", faults));
        }
        long ready = pods.stream().filter(MemberPods::isReady).count();
        if (pods.size() == wanted && ready == wanted) {
            return "";
        }
        List<String> missing = new ArrayList<>(List.of("%d pods, %d of them ready".formatted(pods.size(), ready)));
        if (ready < wanted) {
            List<String> causes = causes(pods);
            causes.stream().filter(said::add).forEach(cause -> told.accept("waiting: " + cause));
            missing.addAll(causes);
        }
        return String.join("; ", missing);
    }

    private List<String> causes(List<Pod> pods) {
        List<String> causes = new ArrayList<>(PodFaults.present(pods));
        pods.stream()
                .filter(MemberPods::isUnscheduled)
                .flatMap(pod -> warnings("Pod", pod.getMetadata().getName()).stream())
                .forEach(causes::add);
        if (pods.size() < wanted) {
            causes.addAll(warnings("StatefulSet", NAME));
        }
        return causes;
    }

    /** The newest, such as that a quota is used up; none where we may not read events. */
    private List<String> warnings(String kind, String name) {
        try {
            return client.v1().events().inNamespace(namespace).list().getItems().stream()
                    .filter(event -> "Warning".equals(event.getType())
                            && kind.equals(event.getInvolvedObject().getKind())
                            && name.equals(event.getInvolvedObject().getName()))
                    .reduce((_, later) -> later)
                    .map(event -> line(kind, name, event))
                    .stream()
                    .toList();
        } catch (KubernetesClientException e) {
            return List.of();
        }
    }

    private static String line(String kind, String name, Event event) {
        return "%s %s: %s: %s".formatted(kind, name, event.getReason(), event.getMessage());
    }

    private List<Pod> pods() {
        return client.pods()
                .inNamespace(namespace)
                .withLabel(NAME_LABEL, NAME)
                .list()
                .getItems();
    }

    private static boolean isReady(Pod pod) {
        return has(pod, "Ready", "True");
    }

    private static boolean isUnscheduled(Pod pod) {
        return has(pod, "PodScheduled", "False");
    }

    private static boolean has(Pod pod, String condition, String status) {
        return pod.getStatus() != null
                && pod.getStatus().getConditions().stream()
                        .filter(present -> present.getType().equals(condition))
                        .map(PodCondition::getStatus)
                        .anyMatch(status::equals);
    }
}
