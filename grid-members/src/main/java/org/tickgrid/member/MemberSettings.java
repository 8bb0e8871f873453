package org.tickgrid.member;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this member joins, and how much of the jobs it takes.
 *
 * @param host address that the member binds to: its pod's on Kubernetes
 * @param join how it finds the others
 * @param addresses {@code host:port} of the members to join, this one among them or not; read by {@link Join#ADDRESSES}
 * @param service name of the members' headless Service; with {@link Join#KUBERNETES_DNS} its full DNS name
 * @param namespace of that Service; read by {@link Join#KUBERNETES_API}
 * @param api the API server; read by {@link Join#KUBERNETES_API}
 * @param joinDeadline how long a member may not be found under its Service before it gives up
 * @param leaveDeadline how long a member that ends may take to hand its partitions to the others
 * @param parallelism readers of each job on every member; when 0 is said, one for each two of this member's processors
 * @param snapshotInterval how much a job repeats, at most, after a failure
 * @param maxSymbols of each of the log's partitions: jobs take so many, and reject the records of others
 */
@ConfigurationProperties("tickgrid.grid")
record MemberSettings(
        String clusterName,
        String host,
        int port,
        @DefaultValue("addresses") Join join,
        List<String> addresses,
        @DefaultValue("") String service,
        @DefaultValue("") String namespace,
        @DefaultValue KubernetesApi api,
        @DefaultValue("60s") Duration joinDeadline,
        @DefaultValue("20s") Duration leaveDeadline,
        int parallelism,
        Duration snapshotInterval,
        @DefaultValue("10000") int maxSymbols) {

    MemberSettings {
        if (join != Join.ADDRESSES && service.isBlank()) {
            throw new IllegalArgumentException(
                    "tickgrid.grid.service must name the members' Service when tickgrid.grid.join is " + join);
        }
        if (join == Join.KUBERNETES_API && namespace.isBlank()) {
            throw new IllegalArgumentException(
                    "tickgrid.grid.namespace must name the namespace of Service " + service + ", was empty");
        }
        positive("join-deadline", joinDeadline);
        positive("leave-deadline", leaveDeadline);
        if (parallelism < 0) {
            throw new IllegalArgumentException("tickgrid.grid.parallelism must not be negative, was " + parallelism);
        }
        if (parallelism == 0) {
            parallelism = readersOn(Runtime.getRuntime().availableProcessors());
        }
        if (maxSymbols < 1) {
            throw new IllegalArgumentException("tickgrid.grid.max-symbols must be at least 1, was " + maxSymbols);
        }
    }

    /** Three jobs read the log, so together they have no fewer than there are processors; each reader more makes all portions smaller. */
    static int readersOn(int processors) {
        return Math.max(1, processors / 2);
    }

    private static void positive(String name, Duration duration) {
        if (duration.toSeconds() < 1) {
            throw new IllegalArgumentException("tickgrid.grid." + name + " must be at least 1s, was " + duration);
        }
    }
}
