package org.tickgrid.k8s;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Service;
import java.util.Optional;
import java.util.stream.Stream;

/** Management Center is connected to the cluster before anybody logs in. */
final class ManagementCenter {

    private ManagementCenter() {}

    static Stream<String> problems(Rendering r) {
        Optional<Workload> center = r.workload("management-center");
        if (center.isEmpty()) {
            return Stream.of("there is no Management Center");
        }
        String cluster = value(center.get(), "MC_DEFAULT_CLUSTER");
        String members = value(center.get(), "MC_DEFAULT_CLUSTER_MEMBERS");
        return Stream.concat(
                cluster.equals(clusterName(r))
                        ? Stream.empty()
                        : Stream.of("Management Center looks for cluster '" + cluster + "', and there is '"
                                + clusterName(r) + "'"),
                leads(r, members)
                        ? Stream.empty()
                        : Stream.of("Management Center looks for members at '" + members + "', and there are none"));
    }

    private static String clusterName(Rendering r) {
        return r.workload("grid-members")
                .flatMap(w -> w.environment("TICKGRID_GRID_CLUSTER_NAME"))
                .map(EnvVar::getValue)
                .orElse(Program.GRID_MEMBERS.usual("tickgrid.grid.cluster-name"));
    }

    private static boolean leads(Rendering r, String members) {
        String[] parts = members.split(":", -1);
        return r
                .find(Service.class, parts[0])
                .filter(s ->
                        Selectors.pods(r, s).stream().allMatch(w -> w.name().equals("grid-members")))
                .stream()
                .flatMap(s -> s.getSpec().getPorts().stream())
                .anyMatch(port -> port.getName().equals("hazelcast")
                        && parts.length == 2
                        && parts[1].equals("" + port.getPort()));
    }

    private static String value(Workload w, String variable) {
        return w.environment(variable).map(EnvVar::getValue).orElse("");
    }
}
