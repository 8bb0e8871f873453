package org.tickgrid.k8s;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What one kustomization makes. */
record Rendering(List<HasMetadata> objects) {

    /** @throws IllegalArgumentException when there is in it what the API does not know */
    static Rendering of(String yaml) {
        return new Rendering(StrictYaml.read(yaml));
    }

    <T extends HasMetadata> Stream<T> all(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast);
    }

    <T extends HasMetadata> Optional<T> find(Class<T> type, String name) {
        return all(type)
                .filter(object -> object.getMetadata().getName().equals(name))
                .findFirst();
    }

    Stream<Workload> workloads() {
        return objects.stream().flatMap(Workload::of);
    }

    Optional<Workload> workload(String name) {
        return workloads().filter(workload -> workload.name().equals(name)).findFirst();
    }

    static String name(HasMetadata object) {
        return object.getKind() + "/" + object.getMetadata().getName();
    }
}
