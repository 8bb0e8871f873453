package org.tickgrid.kubernetes;

import io.fabric8.kubernetes.api.model.autoscaling.v1.Scale;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Scalable;
import java.net.HttpURLConnection;
import java.util.function.Consumer;

/** How many pods a workload shall have, which is what it was in the end, whatever happened. */
final class Replicas implements AutoCloseable {

    private final String name;
    private final int former;
    private final Scalable<?> workload;
    private final Consumer<String> told;
    private final Thread atExit;
    private int present;
    private boolean closed;

    /**
     * @param name of the workload, such as {@code StatefulSet grid-members}
     * @param former how many it has
     * @param told hears when it is put back, or could not be
     */
    Replicas(String name, int former, Scalable<?> workload, Consumer<String> told) {
        this.name = name;
        this.former = former;
        this.present = former;
        this.workload = workload;
        this.told = told;
        atExit = new Thread(this::restore, "restore-replicas");
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** @throws CheckFailedException when it is put back already, for we were stopped */
    synchronized void set(int count) {
        if (closed) {
            throw new CheckFailedException("stopped");
        }
        scale(count);
    }

    private void scale(int count) {
        Scale scale = workload.scale();
        scale.getSpec().setReplicas(count);
        workload.scale(scale);
        present = count;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // It has begun already: we were stopped, and the hook restores.
            return;
        }
        restore();
    }

    private synchronized void restore() {
        closed = true;
        if (present == former) {
            return;
        }
        try {
            scale(former);
            told.accept("%s has %d replicas again".formatted(name, former));
        } catch (KubernetesClientException e) {
            if (e.getCode() != HttpURLConnection.HTTP_NOT_FOUND) {
                told.accept("%s had %d replicas, and could not be given them back: %s"
                        .formatted(name, former, e.getMessage()));
            }
        }
    }
}
