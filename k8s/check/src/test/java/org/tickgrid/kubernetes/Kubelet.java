package org.tickgrid.kubernetes;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.NonDeletingOperation;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.tickgrid.local.LocalGrid;

/**
 * Does what a cluster does with StatefulSet {@code grid-members}: it starts and stops members of a grid on this machine, as
 * the set's replicas say, and keeps a pod for each of them.
 */
final class Kubelet implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final KubernetesClient client;
    private final String namespace;
    private final LocalGrid grid;
    private final ScheduledExecutorService control = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Integer> busy = ConcurrentHashMap.newKeySet();
    private volatile int known;
    private volatile int most;

    /** @param grid whose members are those of the set's first pods */
    Kubelet(KubernetesClient client, String namespace, LocalGrid grid) {
        this.client = client;
        this.namespace = namespace;
        this.grid = grid;
        known = grid.members().size();
        client.resource(new StatefulSetBuilder()
                        .withNewMetadata()
                        .withName("grid-members")
                        .withNamespace(namespace)
                        .endMetadata()
                        .withNewSpec()
                        .withReplicas(known)
                        .endSpec()
                        .build())
                .create();
        grid.members().forEach(number -> {
            client.resource(pod(number, "False")).create();
            ready(number);
        });
        control.scheduleWithFixedDelay(this::reconcile, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The most members that there were at a time. */
    int most() {
        return most;
    }

    int replicas() {
        return set().getSpec().getReplicas();
    }

    private StatefulSet set() {
        return client.apps()
                .statefulSets()
                .inNamespace(namespace)
                .withName("grid-members")
                .require();
    }

    private void reconcile() {
        int wanted = replicas();
        List<Integer> running = grid.members();
        IntStream.rangeClosed(1, wanted)
                .filter(number -> !running.contains(number))
                .forEach(number -> work(number, () -> start(number)));
        running.stream().filter(number -> number > wanted).forEach(number -> work(number, () -> stop(number)));
        most = Math.max(most, running.size());
    }

    /** Side by side, as the set's pods are managed; of one pod, one thing after the other. */
    private void work(int number, Runnable task) {
        if (busy.add(number)) {
            workers.submit(() -> {
                try {
                    task.run();
                } finally {
                    busy.remove(number);
                }
            });
        }
    }

    /** A member that does not come up in time is started again, as a container would be. */
    private void start(int number) {
        client.resource(pod(number, "False")).createOr(NonDeletingOperation::update);
        if (number <= known) {
            grid.startMember(number);
        } else {
            known = grid.addMember();
        }
        ready(number);
    }

    private void stop(int number) {
        grid.stopMember(number);
        client.resource(pod(number, "False")).delete();
    }

    private void ready(int number) {
        client.resource(pod(number, "True")).update();
    }

    private Pod pod(int number, String ready) {
        return new PodBuilder()
                .withNewMetadata()
                .withName("grid-members-" + (number - 1))
                .withNamespace(namespace)
                .addToLabels("app.kubernetes.io/name", "grid-members")
                .endMetadata()
                .withNewStatus()
                .addNewCondition()
                .withType("Ready")
                .withStatus(ready)
                .endCondition()
                .endStatus()
                .build();
    }

    @Override
    public void close() {
        control.shutdownNow();
        workers.shutdownNow();
    }
}
