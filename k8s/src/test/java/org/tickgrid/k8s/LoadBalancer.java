package org.tickgrid.k8s;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** HAProxy's configuration names what is there: its own doors, and the pods behind it. */
final class LoadBalancer {

    private static final Pattern BIND = Pattern.compile("(?m)^ +bind :(\\d+)$");
    private static final Pattern POOL = Pattern.compile(
            "server-template (\\S+) (\\d+) \"([a-z-]+)\\.\\$\\{NAMESPACE}\\.svc\\.\\$\\{CLUSTER_DOMAIN}:(\\d+)\"");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

    private LoadBalancer() {}

    /** Its configuration; empty where something else stands in its place. */
    static Optional<String> configuration(Rendering r) {
        return r.workload("load-balancer")
                .flatMap(w -> w.pod().getVolumes().stream()
                        .filter(volume -> volume.getConfigMap() != null)
                        .findFirst())
                .flatMap(volume -> r.find(ConfigMap.class, volume.getConfigMap().getName()))
                .map(map -> map.getData().get("haproxy.cfg"));
    }

    static Stream<String> problems(Rendering r) {
        Optional<Workload> balancer = r.workload("load-balancer");
        if (balancer.isEmpty()) {
            return Stream.empty();
        }
        String text = configuration(r).orElse("");
        return Stream.of(doors(balancer.get(), text), variables(balancer.get(), text), pools(r, text))
                .flatMap(problems -> problems);
    }

    private static Stream<String> doors(Workload w, String text) {
        Set<Integer> bound = BIND.matcher(text)
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .collect(Collectors.toSet());
        Set<Integer> declared = w.ports().map(port -> port.getContainerPort()).collect(Collectors.toSet());
        return bound.equals(declared) ? Stream.empty() : Stream.of(w + " has ports " + declared + ", binds " + bound);
    }

    private static Stream<String> variables(Workload w, String text) {
        Set<String> given = w.container().getEnv().stream().map(EnvVar::getName).collect(Collectors.toSet());
        return VARIABLE.matcher(text)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .filter(variable -> !given.contains(variable))
                .map(variable -> w + " does not have " + variable + ", which its configuration uses");
    }

    private static Stream<String> pools(Rendering r, String text) {
        List<String> problems = new ArrayList<>();
        Matcher pool = POOL.matcher(text);
        int pools = 0;
        for (; pool.find(); pools++) {
            int room = Integer.parseInt(pool.group(2));
            String name = pool.group(3);
            Service service = r.find(Service.class, name).orElse(null);
            if (service == null
                    || !"None".equals(service.getSpec().getClusterIP())
                    || !Boolean.TRUE.equals(service.getSpec().getPublishNotReadyAddresses())) {
                problems.add("the load balancer looks for pods behind " + name
                        + ", which is no headless Service that names all of its pods");
                continue;
            }
            for (Workload w : Selectors.pods(r, service)) {
                if (w.port(new IntOrString("http")).orElse(0) != Integer.parseInt(pool.group(4))) {
                    problems.add("the load balancer asks " + w + " at port " + pool.group(4));
                }
                if (most(r, w) > room) {
                    problems.add(
                            "the load balancer has room for " + room + " of " + w + ", which may have " + most(r, w));
                }
            }
        }
        if (pools != 3) {
            problems.add("the load balancer has " + pools + " pools of pods, not 3");
        }
        return problems.stream();
    }

    private static int most(Rendering r, Workload w) {
        return r.find(HorizontalPodAutoscaler.class, w.name())
                .map(scaler -> scaler.getSpec().getMaxReplicas())
                .orElse(1);
    }
}
