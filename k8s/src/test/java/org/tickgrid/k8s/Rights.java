package org.tickgrid.k8s;

import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import java.util.List;
import java.util.stream.Stream;

/** Members that ask the API server may list EndpointSlices; nobody else may ask it anything. */
final class Rights {

    private static final List<PolicyRule> LEAST = List.of(new PolicyRule(
            List.of("discovery.k8s.io"), List.of(), List.of(), List.of("endpointslices"), List.of("list")));

    private Rights() {}

    static Stream<String> problems(Rendering r) {
        return Stream.of(
                        r.workloads().flatMap(w -> token(r, w)),
                        r.all(Role.class)
                                .filter(role -> !role.getRules().equals(LEAST))
                                .map(role ->
                                        Rendering.name(role) + " gives more, or less, than to list EndpointSlices"),
                        r.objects().stream()
                                .filter(o -> o instanceof ClusterRole || o instanceof ClusterRoleBinding)
                                .map(o -> Rendering.name(o) + " reaches beyond the namespace"))
                .flatMap(problems -> problems);
    }

    static boolean asksTheApi(Workload w) {
        return w.environment("TICKGRID_GRID_JOIN")
                .filter(env -> "kubernetes-api".equals(env.getValue()))
                .isPresent();
    }

    private static Stream<String> token(Rendering r, Workload w) {
        boolean given = !Boolean.FALSE.equals(w.pod().getAutomountServiceAccountToken());
        if (given != asksTheApi(w)) {
            return Stream.of(w + (given ? " has a token that it does not need" : " has no token to ask the API with"));
        }
        boolean bound = r.all(RoleBinding.class)
                .flatMap(binding -> binding.getSubjects().stream())
                .anyMatch(subject -> subject.getName().equals(w.pod().getServiceAccountName()));
        return bound == given ? Stream.empty() : Stream.of(w + " has a token and no right, or a right and no token");
    }
}
