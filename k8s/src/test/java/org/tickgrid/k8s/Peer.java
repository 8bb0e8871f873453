package org.tickgrid.k8s;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One who calls, or is called.
 *
 * @param namespace labels of its namespace; null for a pod of ours
 */
record Peer(
        String name, Map<String, String> labels, @Nullable Map<String, String> namespace) {

    /** Pods of other namespaces: of anybody, of Prometheus, of a Gateway; anybody's label lies about what it is. */
    static final List<Peer> OTHERS = List.of(
            new Peer("anybody", Map.of("app.kubernetes.io/name", "grid-members"), named("anybody")),
            new Peer("prometheus", Map.of(), named("monitoring")),
            new Peer("gateway", Map.of(), Map.of("tickgrid.org/gateway", "true")));

    private static Map<String, String> named(String namespace) {
        return Map.of("kubernetes.io/metadata.name", namespace);
    }

    static Peer of(Workload workload) {
        return new Peer(workload.name(), workload.labels(), null);
    }

    boolean ours() {
        return namespace == null;
    }
}
