package org.tickgrid.k8s;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPBackendRef;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What is named exists: ports, ConfigMaps, Secrets, volumes, ServiceAccounts, Roles, Services. */
final class References {

    private References() {}

    static Stream<String> problems(Rendering r) {
        return Stream.of(
                        r.workloads().flatMap(w -> w.containers().stream().flatMap(c -> container(r, w, c))),
                        r.workloads().flatMap(w -> volumes(r, w)),
                        r.workloads().flatMap(w -> account(r, w)),
                        r.all(Service.class).flatMap(s -> ports(r, s)),
                        r.all(StatefulSet.class)
                                .filter(s -> r.find(Service.class, s.getSpec().getServiceName())
                                        .filter(v -> "None".equals(v.getSpec().getClusterIP()))
                                        .isEmpty())
                                .map(s -> Rendering.name(s) + " has no headless Service "
                                        + s.getSpec().getServiceName()),
                        r.all(RoleBinding.class).flatMap(b -> binding(r, b)),
                        r.all(HTTPRoute.class).flatMap(h -> backends(r, h)),
                        twice(r))
                .flatMap(problems -> problems);
    }

    private static Stream<String> container(Rendering r, Workload w, Container c) {
        Stream<String> ports = Stream.of(c.getStartupProbe(), c.getLivenessProbe(), c.getReadinessProbe())
                .filter(Objects::nonNull)
                // A command inside the container asks no port of it.
                .filter(probe -> probe.getExec() == null)
                .map(References::port)
                .filter(port -> w.port(port).isEmpty())
                .map(port -> w + " has no port " + port.getStrVal() + ", which a probe asks");
        Stream<String> mounts = c.getVolumeMounts().stream()
                .filter(m -> !volumeNames(r, w).contains(m.getName()))
                .map(m -> w + " has no volume " + m.getName());
        Stream<String> values = c.getEnv().stream().flatMap(env -> value(r, w, env));
        return Stream.of(ports, mounts, values).flatMap(problems -> problems);
    }

    private static IntOrString port(Probe probe) {
        if (probe.getHttpGet() != null) {
            return probe.getHttpGet().getPort();
        }
        return Objects.requireNonNull(probe.getTcpSocket(), "a probe asks neither HTTP nor TCP, and runs nothing")
                .getPort();
    }

    private static Stream<String> value(Rendering r, Workload w, EnvVar env) {
        EnvVarSource source = env.getValueFrom();
        if (source == null) {
            return Stream.empty();
        }
        String missing = w + " takes " + env.getName() + " from ";
        if (source.getConfigMapKeyRef() != null) {
            String name = source.getConfigMapKeyRef().getName();
            String key = source.getConfigMapKeyRef().getKey();
            return r.find(ConfigMap.class, name)
                            .filter(map -> map.getData().containsKey(key))
                            .isPresent()
                    ? Stream.empty()
                    : Stream.of(missing + "ConfigMap/" + name + ", which has no " + key);
        }
        if (source.getSecretKeyRef() != null
                && !Boolean.TRUE.equals(source.getSecretKeyRef().getOptional())) {
            String name = source.getSecretKeyRef().getName();
            return r.find(Secret.class, name).isPresent()
                    ? Stream.empty()
                    : Stream.of(missing + "Secret/" + name + ", which is not there");
        }
        return Stream.empty();
    }

    private static Set<String> volumeNames(Rendering r, Workload w) {
        Set<String> names = new HashSet<>();
        w.pod().getVolumes().forEach(volume -> names.add(volume.getName()));
        r.find(StatefulSet.class, w.name())
                .ifPresent(s -> s.getSpec()
                        .getVolumeClaimTemplates()
                        .forEach(claim -> names.add(claim.getMetadata().getName())));
        return names;
    }

    private static Stream<String> volumes(Rendering r, Workload w) {
        return Stream.concat(configMaps(r, w), secrets(r, w));
    }

    /** Whoever brings secrets along brings all of them; otherwise people make them before. */
    private static Stream<String> secrets(Rendering r, Workload w) {
        return w.pod().getVolumes().stream()
                .map(Volume::getSecret)
                .filter(Objects::nonNull)
                .filter(source -> !Boolean.TRUE.equals(source.getOptional()))
                .filter(source -> r.all(Secret.class).findAny().isPresent())
                .filter(source -> r.find(Secret.class, source.getSecretName()).isEmpty())
                .map(source -> w + " mounts Secret/" + source.getSecretName() + ", which is not there");
    }

    private static Stream<String> configMaps(Rendering r, Workload w) {
        return w.pod().getVolumes().stream()
                .map(Volume::getConfigMap)
                .filter(Objects::nonNull)
                .filter(source -> r.find(ConfigMap.class, source.getName()).isEmpty())
                .map(source -> w + " mounts ConfigMap/" + source.getName() + ", which is not there");
    }

    private static Stream<String> account(Rendering r, Workload w) {
        return Stream.ofNullable(w.pod().getServiceAccountName())
                .filter(name -> r.find(ServiceAccount.class, name).isEmpty())
                .map(name -> w + " runs as ServiceAccount/" + name + ", which is not there");
    }

    private static Stream<String> ports(Rendering r, Service service) {
        return service.getSpec().getPorts().stream()
                .flatMap(port -> Selectors.pods(r, service).stream()
                        .filter(w -> w.port(port.getTargetPort()).isEmpty())
                        .map(w -> Rendering.name(service) + " leads to port "
                                + port.getTargetPort().getStrVal() + ", which " + w + " does not have"));
    }

    private static Stream<String> binding(Rendering r, RoleBinding binding) {
        Stream<String> role = Stream.of(binding.getRoleRef().getName())
                .filter(name -> r.find(Role.class, name).isEmpty())
                .map(name -> Rendering.name(binding) + " gives Role/" + name + ", which is not there");
        Stream<String> subjects = binding.getSubjects().stream()
                .filter(s -> r.find(ServiceAccount.class, s.getName())
                        .filter(a -> a.getMetadata().getNamespace().equals(s.getNamespace()))
                        .isEmpty())
                .map(s -> Rendering.name(binding) + " is for ServiceAccount/" + s.getName() + " in namespace "
                        + s.getNamespace() + ", which is not there");
        return Stream.concat(role, subjects);
    }

    private static Stream<String> backends(Rendering r, HTTPRoute route) {
        return route.getSpec().getRules().stream()
                .flatMap(rule -> rule.getBackendRefs().stream())
                .filter(backend -> !leads(r, backend))
                .map(backend -> Rendering.name(route) + " leads to Service/" + backend.getName() + " port "
                        + backend.getPort() + ", which is not there");
    }

    private static boolean leads(Rendering r, HTTPBackendRef backend) {
        return r.find(Service.class, backend.getName())
                .filter(s -> s.getSpec().getPorts().stream()
                        .anyMatch(p -> p.getPort().equals(backend.getPort())))
                .isPresent();
    }

    private static Stream<String> twice(Rendering r) {
        Set<String> seen = new HashSet<>();
        return r.objects().stream()
                .map((HasMetadata object) -> Rendering.name(object))
                .filter(name -> !seen.add(name))
                .map(name -> name + " is there twice");
    }
}
