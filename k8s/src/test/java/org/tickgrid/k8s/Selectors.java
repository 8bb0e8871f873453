package org.tickgrid.k8s;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.autoscaling.v2.CrossVersionObjectReference;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.util.List;
import java.util.stream.Stream;

/** Whoever selects by labels finds something. */
final class Selectors {

    private Selectors() {}

    static Stream<String> problems(Rendering r) {
        return Stream.of(
                        r.workloads()
                                .filter(w -> !Labels.match(w.selector(), w.labels()))
                                .map(w -> w + " does not select its own pods"),
                        r.workloads().flatMap(Selectors::spread),
                        r.all(Service.class)
                                .filter(s -> pods(r, s).isEmpty())
                                .map(s -> Rendering.name(s) + " selects no pod"),
                        r.all(PodDisruptionBudget.class)
                                .filter(b -> r.workloads()
                                        .noneMatch(w -> Labels.match(b.getSpec().getSelector(), w.labels())))
                                .map(b -> Rendering.name(b) + " selects no pod"),
                        r.all(NetworkPolicy.class)
                                .filter(p -> r.workloads()
                                        .noneMatch(w -> Labels.match(p.getSpec().getPodSelector(), w.labels())))
                                .map(p -> Rendering.name(p) + " selects no pod"),
                        r.all(HorizontalPodAutoscaler.class)
                                .filter(h -> !exists(r, h.getSpec().getScaleTargetRef()))
                                .map(h -> Rendering.name(h) + " scales nothing"),
                        r.all(ServiceMonitor.class).flatMap(m -> monitored(r, m)),
                        r.all(PodMonitor.class).flatMap(m -> monitored(r, m)))
                .flatMap(problems -> problems);
    }

    static List<Workload> pods(Rendering r, Service service) {
        return r.workloads()
                .filter(w -> Labels.match(service.getSpec().getSelector(), w.labels()))
                .toList();
    }

    private static Stream<String> spread(Workload w) {
        return w.pod().getTopologySpreadConstraints().stream()
                .filter(c -> !Labels.match(c.getLabelSelector(), w.labels()))
                .map(c -> w + " is spread over " + c.getTopologyKey() + " by labels that are not its own");
    }

    private static boolean exists(Rendering r, CrossVersionObjectReference target) {
        return r.workloads()
                .anyMatch(w -> w.kind().equals(target.getKind()) && w.name().equals(target.getName()));
    }

    /** Each of the selected kinds of pods has the port, and is let in to it. */
    private static Stream<String> monitored(Rendering r, ServiceMonitor monitor) {
        List<Service> services = r.all(Service.class)
                .filter(s -> Labels.match(
                        monitor.getSpec().getSelector(), s.getMetadata().getLabels()))
                .toList();
        return monitor.getSpec().getEndpoints().stream()
                .filter(e -> services.stream()
                        .noneMatch(s -> s.getSpec().getPorts().stream()
                                .anyMatch(p -> e.getPort().equals(p.getName()))))
                .map(e -> Rendering.name(monitor) + " finds no Service with port " + e.getPort());
    }

    /** The pods may not be there: a made-up market is not for everyone. */
    private static Stream<String> monitored(Rendering r, PodMonitor monitor) {
        return r.workloads()
                .filter(w -> Labels.match(monitor.getSpec().getSelector(), w.labels()))
                .flatMap(w -> monitor.getSpec().getPodMetricsEndpoints().stream()
                        .filter(e -> w.port(new IntOrString(e.getPort())).isEmpty())
                        .map(e -> Rendering.name(monitor) + " finds no port " + e.getPort() + " of " + w));
    }
}
