package org.tickgrid.k8s;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** A Deployment or a StatefulSet: pods that are alike. */
record Workload(String kind, String name, LabelSelector selector, PodTemplateSpec template) {

    static Stream<Workload> of(HasMetadata object) {
        String name = object.getMetadata().getName();
        return switch (object) {
            case Deployment d ->
                Stream.of(new Workload(
                        "Deployment",
                        name,
                        d.getSpec().getSelector(),
                        d.getSpec().getTemplate()));
            case StatefulSet s ->
                Stream.of(new Workload(
                        "StatefulSet",
                        name,
                        s.getSpec().getSelector(),
                        s.getSpec().getTemplate()));
            default -> Stream.empty();
        };
    }

    Map<String, String> labels() {
        return template.getMetadata().getLabels();
    }

    PodSpec pod() {
        return template.getSpec();
    }

    List<Container> containers() {
        return Stream.concat(pod().getInitContainers().stream(), pod().getContainers().stream())
                .toList();
    }

    /** The only container of ours. */
    Container container() {
        return pod().getContainers().getFirst();
    }

    Optional<EnvVar> environment(String variable) {
        return container().getEnv().stream()
                .filter(env -> env.getName().equals(variable))
                .findFirst();
    }

    /** The number of a port that is given by number or by name; empty when the pod has none of that name. */
    OptionalInt port(IntOrString port) {
        if (port.getIntVal() != null) {
            return OptionalInt.of(port.getIntVal());
        }
        return ports().filter(p -> port.getStrVal().equals(p.getName()))
                .mapToInt(ContainerPort::getContainerPort)
                .findFirst();
    }

    Stream<ContainerPort> ports() {
        return containers().stream().flatMap(container -> container.getPorts().stream());
    }

    @Override
    public String toString() {
        return kind + "/" + name;
    }
}
