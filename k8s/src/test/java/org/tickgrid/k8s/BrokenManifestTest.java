package org.tickgrid.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One thing in the manifests is made wrong: the check that is for it says so. */
class BrokenManifestTest {

    /** What is made wrong: in the object that has all of {@code place}, {@code from} becomes {@code to}. */
    enum Fault {
        SERVICE_SELECTS_NOBODY(
                Check.SELECTORS_SELECT,
                "kind: Service|name: web-app|port: 8080",
                "selector:\n    app.kubernetes.io/name: web-app",
                "selector:\n    app.kubernetes.io/name: webapp",
                "Service/web-app selects no pod"),
        BUDGET_SELECTS_NOBODY(
                Check.SELECTORS_SELECT,
                "kind: PodDisruptionBudget|name: ingestion",
                "matchLabels:\n      app.kubernetes.io/name: ingestion",
                "matchLabels:\n      app.kubernetes.io/name: intake",
                "PodDisruptionBudget/ingestion selects no pod"),
        POLICY_SELECTS_NOBODY(
                Check.SELECTORS_SELECT,
                "kind: NetworkPolicy|name: kafka\n",
                "podSelector:\n    matchLabels:\n      app.kubernetes.io/name: kafka",
                "podSelector:\n    matchLabels:\n      app.kubernetes.io/name: log",
                "NetworkPolicy/kafka selects no pod"),
        AUTOSCALER_SCALES_NOTHING(
                Variant.PRODUCTION,
                Check.SELECTORS_SELECT,
                "kind: HorizontalPodAutoscaler|name: grid-members",
                "kind: StatefulSet\n",
                "kind: Deployment\n",
                "HorizontalPodAutoscaler/grid-members scales nothing"),
        MONITOR_FINDS_NOTHING(
                Variant.LOCAL_SERVICE_MONITOR,
                Check.SELECTORS_SELECT,
                "kind: ServiceMonitor|name: services",
                "port: http",
                "port: metrics",
                "ServiceMonitor/services finds no Service with port metrics"),
        MONITOR_FINDS_NO_PORT(
                Variant.LOCAL_SERVICE_MONITOR,
                Check.SELECTORS_SELECT,
                "kind: PodMonitor|name: generator",
                "port: metrics",
                "port: http",
                "PodMonitor/generator finds no port http of Deployment/generator"),
        PORT_NAME_UNKNOWN(
                Check.REFERENCES_LEAD_SOMEWHERE,
                "kind: Service|name: grid-members",
                "targetPort: hazelcast",
                "targetPort: grid",
                "leads to port grid, which StatefulSet/grid-members does not have"),
        PROBE_PORT_UNKNOWN(
                Check.REFERENCES_LEAD_SOMEWHERE,
                "kind: Deployment|name: management-center",
                "path: /health\n            port: health",
                "path: /health\n            port: healthy",
                "has no port healthy, which a probe asks"),
        CONFIGURATION_UNKNOWN(
                Check.REFERENCES_LEAD_SOMEWHERE,
                "kind: Deployment|name: ingestion",
                "key: bootstrap-servers",
                "key: brokers",
                "which has no brokers"),
        SECRET_UNKNOWN(
                Check.REFERENCES_LEAD_SOMEWHERE,
                "kind: Deployment|name: management-center",
                "optional: true",
                "optional: false",
                "Secret/management-center, which is not there"),
        SECRET_NOT_BROUGHT(
                Check.REFERENCES_LEAD_SOMEWHERE,
                "kind: Deployment|name: web-app",
                "secretName: web-app",
                "secretName: users",
                "mounts Secret/users"),
        ACCOUNT_UNKNOWN(
                Check.REFERENCES_LEAD_SOMEWHERE,
                "kind: StatefulSet|name: grid-members",
                "serviceAccountName: grid-members",
                "serviceAccountName: members",
                "ServiceAccount/members, which is not there"),
        ACCOUNT_ELSEWHERE(
                Check.REFERENCES_LEAD_SOMEWHERE,
                "kind: RoleBinding",
                "name: grid-members\n  namespace: tickgrid\n",
                "name: grid-members\n  namespace: default\n",
                "in namespace default, which is not there"),
        ROUTE_LEADS_NOWHERE(
                Variant.LOCAL_GATEWAY_API,
                Check.REFERENCES_LEAD_SOMEWHERE,
                "kind: HTTPRoute|name: ingest\n",
                "port: 5000",
                "port: 5001",
                "Service/ingestion port 5001, which is not there"),
        NEWEST_IMAGE(
                Check.CONTAINERS_ARE_BOUNDED,
                "kind: Deployment|name: web-app",
                "tickgrid/web-app:0.1.0-SNAPSHOT",
                "tickgrid/web-app:latest",
                "image tickgrid/web-app:latest needs a tag that stays"),
        ANY_IMAGE(
                Check.CONTAINERS_ARE_BOUNDED,
                "kind: Deployment|name: web-app",
                "tickgrid/web-app:0.1.0-SNAPSHOT",
                "registry:5000/tickgrid/web-app",
                "image registry:5000/tickgrid/web-app needs a tag that stays"),
        NO_LIMIT(
                Check.CONTAINERS_ARE_BOUNDED,
                "kind: Deployment|name: generator",
                "limits:\n            cpu: 500m",
                "limits:\n            ephemeral-storage: 1Gi",
                "no limit of cpu"),
        NO_PROBE(
                Check.CONTAINERS_ARE_BOUNDED,
                "kind: StatefulSet|name: kafka",
                "readinessProbe:\n          periodSeconds: 5\n          tcpSocket:\n            port: kafka",
                "workingDir: /tmp",
                "lacks a startup, liveness or readiness probe"),
        HEAP_TOO_LARGE(
                Check.CONTAINERS_ARE_BOUNDED,
                "kind: StatefulSet|name: grid-members",
                "MaxRAMPercentage=55",
                "MaxRAMPercentage=90",
                "its heap takes 90 % of its memory"),
        SLEEPS_TOO_LONG(
                Check.CONTAINERS_ARE_BOUNDED,
                "kind: Deployment|name: ingestion",
                "seconds: 10",
                "seconds: 25",
                "after its sleep of 25 s"),
        ROOT(
                Check.CONTAINERS_ARE_RESTRICTED,
                "kind: Deployment|name: web-app",
                "runAsNonRoot: true",
                "runAsNonRoot: false",
                "it may run as root"),
        WRITABLE_ROOT(
                Check.CONTAINERS_ARE_RESTRICTED,
                "kind: StatefulSet|name: kafka",
                "readOnlyRootFilesystem: true",
                "readOnlyRootFilesystem: false",
                "its root file system is not read only"),
        CAPABILITIES(
                Check.CONTAINERS_ARE_RESTRICTED,
                "kind: Deployment|name: load-balancer",
                "drop:\n            - ALL",
                "drop:\n            - NET_RAW",
                "it keeps capabilities"),
        OPEN_NAMESPACE(
                Check.CONTAINERS_ARE_RESTRICTED,
                "kind: Namespace",
                "enforce: restricted",
                "enforce: privileged",
                "Namespace/tickgrid does not enforce"),
        SETTING_UNKNOWN(
                Check.SETTINGS_EXIST,
                "kind: StatefulSet|name: grid-members",
                "TICKGRID_GRID_JOIN",
                "TICKGRID_GRID_JOINS",
                "sets TICKGRID_GRID_JOINS, which is no setting of it"),
        SETTING_OF_ANOTHER(
                Check.SETTINGS_EXIST,
                "kind: Deployment|name: web-app",
                "TICKGRID_GRID_ADDRESSES",
                "TICKGRID_GRID_JOIN",
                "Deployment/web-app sets TICKGRID_GRID_JOIN, which is no setting of it"),
        VALUE_IMPOSSIBLE(
                Check.SETTINGS_EXIST,
                "kind: StatefulSet|name: grid-members",
                "value: kubernetes-api",
                "value: multicast",
                "to 'multicast', which it cannot be"),
        PORT_NOT_LISTENED_ON(
                Check.SETTINGS_EXIST,
                "kind: Deployment|name: notifications",
                "containerPort: 8090",
                "containerPort: 8091",
                "has its port http at 8091, and listens at 8090"),
        GRID_OPEN_TO_ONE_MORE(
                Check.NOBODY_REACHES_WHAT_IS_NOT_THEIRS,
                "kind: NetworkPolicy|name: grid-members",
                "- management-center",
                "- management-center\n          - load-balancer",
                "grid-members:5701 is reached by",
                "kind: NetworkPolicy|name: load-balancer",
                "port: 5000\n      protocol: TCP\n    to:\n    - podSelector:\n        matchLabels:\n          app.kubernetes.io/name: ingestion",
                "port: 5701"),
        GRID_OPEN_TO_ALL(
                Check.NOBODY_REACHES_WHAT_IS_NOT_THEIRS,
                "kind: NetworkPolicy|name: grid-members",
                "- podSelector:\n        matchExpressions",
                "- namespaceSelector: {}\n    - podSelector:\n        matchExpressions",
                "grid-members:5701 is reached by [anybody, "),
        DATABASE_OPEN_TO_ALL(
                Check.NOBODY_REACHES_WHAT_IS_NOT_THEIRS,
                "kind: NetworkPolicy|name: postgres",
                "- podSelector:\n        matchLabels:\n          app.kubernetes.io/name: grid-members",
                "- namespaceSelector: {}",
                "postgres:5432 is reached by [anybody, "),
        DATABASE_LOCKED_OUT(
                Check.NOBODY_REACHES_WHAT_IS_NOT_THEIRS,
                "kind: NetworkPolicy|name: database-clients",
                "port: 5432",
                "port: 5433",
                "postgres:5432 is reached by [], not by [grid-members]"),
        NOTHING_DENIED(
                Check.NOBODY_REACHES_WHAT_IS_NOT_THEIRS,
                "kind: NetworkPolicy|name: default-deny",
                "- Ingress",
                "- Egress",
                "management-center:8080 is reached by [anybody"),
        CENTER_LOCKED_OUT(
                Check.NOBODY_REACHES_WHAT_IS_NOT_THEIRS,
                "kind: NetworkPolicy|name: grid-members",
                "- management-center",
                "- mission-control",
                "not by [grid-members, management-center, "),
        TOO_MANY_RIGHTS(
                Check.RIGHTS_ARE_THE_LEAST,
                "kind: Role\n",
                "- list",
                "- list\n  - watch",
                "Role/grid-members gives more"),
        TOKEN_NOT_NEEDED(
                Check.RIGHTS_ARE_THE_LEAST,
                "kind: Deployment|name: web-app",
                "automountServiceAccountToken: false",
                "automountServiceAccountToken: true",
                "Deployment/web-app has a token that it does not need"),
        CENTER_LOOKS_FOR_ANOTHER_CLUSTER(
                Check.MANAGEMENT_CENTER_IS_CONNECTED,
                "kind: Deployment|name: management-center",
                "value: tickgrid",
                "value: dev",
                "looks for cluster 'dev', and there is 'tickgrid'"),
        CENTER_LOOKS_ELSEWHERE(
                Check.MANAGEMENT_CENTER_IS_CONNECTED,
                "kind: Deployment|name: management-center",
                "value: grid-members:5701",
                "value: grid-members:8081",
                "looks for members at 'grid-members:8081'"),
        BALANCER_LOOKS_ELSEWHERE(
                Check.THE_LOAD_BALANCER_KNOWS_ITS_PODS,
                "kind: ConfigMap|haproxy.cfg",
                "\"ingestion-replicas.",
                "\"ingestion.",
                "ingestion, which is no headless Service"),
        BALANCER_WITHOUT_ROOM(
                Variant.PRODUCTION,
                Check.THE_LOAD_BALANCER_KNOWS_ITS_PODS,
                "kind: ConfigMap|haproxy.cfg",
                "server-template ingestion- 20",
                "server-template ingestion- 2",
                "has room for 2 of Deployment/ingestion, which may have 10"),
        BALANCER_WITHOUT_DOOR(
                Check.THE_LOAD_BALANCER_KNOWS_ITS_PODS,
                "kind: ConfigMap|haproxy.cfg",
                "bind :5000",
                "bind :5001",
                "Deployment/load-balancer has ports"),
        BALANCER_WITHOUT_NAMESPACE(
                Check.THE_LOAD_BALANCER_KNOWS_ITS_PODS,
                "kind: Deployment|name: load-balancer",
                "name: NAMESPACE",
                "name: NAMESPASE",
                "does not have NAMESPACE");

        private final Variant variant;
        private final Check check;
        private final String problem;
        private final String[] changes;

        Fault(Check check, String place, String from, String to, String problem, String... more) {
            this(Variant.LOCAL, check, place, from, to, problem, more);
        }

        Fault(Variant variant, Check check, String place, String from, String to, String problem, String... more) {
            this.variant = variant;
            this.check = check;
            this.problem = problem;
            this.changes = Stream.concat(Stream.of(place, from, to), Arrays.stream(more))
                    .toArray(String[]::new);
        }

        String broken() {
            String yaml = variant.yaml();
            for (int i = 0; i < changes.length; i += 3) {
                yaml = change(yaml, changes[i].split("\\|", -1), changes[i + 1], changes[i + 2]);
            }
            return yaml;
        }
    }

    @ParameterizedTest
    @EnumSource
    void isFound(Fault fault) {
        Rendering broken = Rendering.of(fault.broken());

        assertThat(fault.check.problems(broken))
                .anySatisfy(problem -> assertThat(problem).contains(fault.problem));
    }

    @Test
    void everyCheckIsSeenToFail() {
        Set<Check> failed = EnumSet.noneOf(Check.class);
        for (Fault fault : Fault.values()) {
            failed.add(fault.check);
        }

        assertThat(failed).containsExactlyInAnyOrder(Check.values());
    }

    @Test
    void unknownFieldsAreNotTaken() {
        refused("kind: StatefulSet|name: grid-members", "podManagementPolicy:", "podManagment:", "podManagment");
    }

    @Test
    void wrongTypesAreNotTaken() {
        refused("kind: Deployment|name: web-app", "replicas: 1", "replicas: one", "Deployment/web-app");
        refused("kind: Deployment|name: web-app", "value: 0.0.0.0", "value: 0", "Deployment/web-app");
    }

    @Test
    void unknownKindsAreNotTaken() {
        refused("kind: PodDisruptionBudget|name: ingestion", "policy/v1", "policy/v1beta9", "has no such kind");
    }

    private static void refused(String place, String from, String to, String message) {
        String yaml = change(Variant.LOCAL.yaml(), place.split("\\|", -1), from, to);

        assertThatThrownBy(() -> Rendering.of(yaml))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private static String change(String yaml, String[] place, String from, String to) {
        String[] documents = yaml.split("(?m)^---\n", -1);
        boolean changed = false;
        for (int i = 0; i < documents.length; i++) {
            String document = documents[i];
            if (Arrays.stream(place).allMatch(document::contains) && document.contains(from)) {
                documents[i] = document.replace(from, to);
                changed = true;
            }
        }
        assertThat(changed).as(String.join(", ", place) + " has " + from).isTrue();
        return String.join("---\n", documents);
    }
}
