package org.tickgrid.k8s;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Kubernetes' rules for NetworkPolicies: who may call whom over TCP. */
final class Policies {

    private final List<NetworkPolicy> all;

    Policies(Rendering r) {
        this.all = r.all(NetworkPolicy.class).toList();
    }

    /** The caller may go there, and the called one lets it in. */
    boolean allow(Peer from, Peer to, int port) {
        return leaves(from, to, port) && enters(from, to, port);
    }

    boolean leaves(Peer from, Peer to, int port) {
        return decide(
                from,
                "Egress",
                policy -> policy.getSpec().getEgress().stream()
                        .anyMatch(rule -> peers(rule.getTo(), to) && ports(rule.getPorts(), port)));
    }

    private boolean enters(Peer from, Peer to, int port) {
        return decide(
                to,
                "Ingress",
                policy -> policy.getSpec().getIngress().stream()
                        .anyMatch(rule -> peers(rule.getFrom(), from) && ports(rule.getPorts(), port)));
    }

    /** Whom no policy is for, is free; others may what any of theirs allows. */
    private boolean decide(Peer subject, String direction, Function<NetworkPolicy, Boolean> allows) {
        List<NetworkPolicy> theirs = all.stream()
                .filter(policy -> subject.ours())
                .filter(policy -> policy.getSpec().getPolicyTypes().contains(direction))
                .filter(policy -> Labels.match(policy.getSpec().getPodSelector(), subject.labels()))
                .toList();
        return theirs.isEmpty() || theirs.stream().anyMatch(allows::apply);
    }

    private static boolean peers(List<NetworkPolicyPeer> rule, Peer peer) {
        return rule.isEmpty() || rule.stream().anyMatch(one -> peer(one, peer));
    }

    private static boolean peer(NetworkPolicyPeer rule, Peer peer) {
        if (rule.getIpBlock() != null) {
            throw new UnsupportedOperationException("Addresses are not known before there is a cluster");
        }
        boolean namespace = rule.getNamespaceSelector() == null
                ? peer.ours()
                : peer.namespace() != null && Labels.match(rule.getNamespaceSelector(), peer.namespace());
        boolean pod = rule.getPodSelector() == null || Labels.match(rule.getPodSelector(), peer.labels());
        return namespace && pod;
    }

    private static boolean ports(List<NetworkPolicyPort> rule, int port) {
        return rule.isEmpty() || rule.stream().anyMatch(one -> port(one, port));
    }

    private static boolean port(NetworkPolicyPort rule, int port) {
        boolean tcp = rule.getProtocol() == null || "TCP".equals(rule.getProtocol());
        return tcp
                && (rule.getPort() == null
                        || Integer.valueOf(port).equals(rule.getPort().getIntVal()));
    }

    /** Those of {@code callers} who reach it. */
    Stream<Peer> callers(List<Peer> callers, Peer to, int port) {
        return callers.stream().filter(from -> allow(from, to, port));
    }
}
