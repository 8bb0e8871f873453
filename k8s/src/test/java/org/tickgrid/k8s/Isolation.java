package org.tickgrid.k8s;

import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who reaches each port, and who gets out of the namespace: those who are named here, and nobody else. */
final class Isolation {

    private static final Map<String, Set<String>> CALLERS = Map.of(
            "grid-members:5701", Set.of("grid-members", "web-app", "notifications", "management-center"),
            "kafka:9092", Set.of("grid-members", "ingestion"),
            "postgres:5432", Set.of("grid-members"),
            "load-balancer:5000", Set.of("generator", "anybody", "prometheus", "gateway"),
            "load-balancer:8080", Set.of("anybody", "prometheus", "gateway"),
            "ingestion:5000", Set.of("load-balancer"),
            "web-app:8080", Set.of("load-balancer"));

    private static final Map<String, Set<String>> GATEWAY_CALLERS =
            Map.of("ingestion:5000", Set.of("generator", "gateway"), "web-app:8080", Set.of("gateway"));

    private static final Set<String> MONITORED = Set.of(
            "generator:9404",
            "grid-members:8081",
            "ingestion:5000",
            "notifications:8090",
            "web-app:8080",
            "load-balancer:8404");

    /** Ports that something elsewhere could listen on. */
    private static final List<Integer> OUTSIDE = List.of(22, 25, 80, 443, 465, 587, 5000, 5432, 5701, 6443, 8080, 9092);

    private static final Peer ELSEWHERE = new Peer("elsewhere", Map.of(), Map.of());

    private Isolation() {}

    static Stream<String> problems(Rendering r) {
        return Stream.concat(
                r.workloads().flatMap(w -> w.ports().flatMap(port -> callers(r, w, port))),
                r.workloads().flatMap(w -> ways(r, w)));
    }

    private static Stream<String> callers(Rendering r, Workload w, ContainerPort port) {
        List<Peer> everybody =
                Stream.concat(r.workloads().map(Peer::of), Peer.OTHERS.stream()).toList();
        Set<String> actual = new Policies(r)
                .callers(everybody, Peer.of(w), port.getContainerPort())
                .map(Peer::name)
                .collect(Collectors.toCollection(TreeSet::new));
        String door = w.name() + ":" + port.getContainerPort();
        Set<String> expected = new TreeSet<>(expected(r, door));
        return actual.equals(expected)
                ? Stream.empty()
                : Stream.of(door + " is reached by " + actual + ", not by " + expected);
    }

    private static Set<String> expected(Rendering r, String door) {
        Set<String> expected = new HashSet<>(CALLERS.getOrDefault(door, Set.of()));
        if (r.all(Gateway.class).findAny().isPresent() && GATEWAY_CALLERS.containsKey(door)) {
            expected = new HashSet<>(GATEWAY_CALLERS.getOrDefault(door, Set.of()));
        }
        if (r.all(ServiceMonitor.class).findAny().isPresent() && MONITORED.contains(door)) {
            expected.add("prometheus");
        }
        expected.removeIf(
                name -> Peer.OTHERS.stream().noneMatch(other -> other.name().equals(name))
                        && r.workload(name).isEmpty());
        return expected;
    }

    private static Stream<String> ways(Rendering r, Workload w) {
        Set<Integer> actual = OUTSIDE.stream()
                .filter(port -> new Policies(r).leaves(Peer.of(w), ELSEWHERE, port))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<Integer> expected = new TreeSet<>();
        boolean kafkaOutside = r.workload("kafka").isEmpty();
        if (kafkaOutside && Set.of("grid-members", "ingestion").contains(w.name())) {
            expected.add(9092);
        }
        if (r.workload("postgres").isEmpty() && w.name().equals("grid-members")) {
            expected.add(5432);
        }
        if (w.name().equals("notifications")) {
            expected.addAll(Set.of(80, 443, 465, 587));
        }
        if (Rights.asksTheApi(w)) {
            expected.addAll(Set.of(443, 6443));
        }
        return actual.equals(expected)
                ? Stream.empty()
                : Stream.of(w + " gets out at ports " + actual + ", not at " + expected);
    }
}
