package org.tickgrid.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.NamespacedKubernetesClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrialTest {

    private static final String HERE = "tickgrid-check-1";
    private static final Duration SHORT = Duration.ofSeconds(1);

    private static final byte[] RENDERED = """
            apiVersion: v1
            kind: ServiceAccount
            metadata: {name: grid-members, namespace: tickgrid}
            ---
            apiVersion: v1
            kind: Namespace
            metadata:
              name: tickgrid
              labels: {pod-security.kubernetes.io/enforce: restricted}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: grid-members, namespace: tickgrid}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: grid-members}
            subjects: [{kind: ServiceAccount, name: grid-members, namespace: tickgrid}]
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: ingestion, namespace: tickgrid}
            spec:
              replicas: 2
              selector: {matchLabels: {app.kubernetes.io/name: ingestion}}
              template:
                metadata: {labels: {app.kubernetes.io/name: ingestion}}
                spec:
                  containers:
                    - {name: ingestion, image: 'tickgrid/ingestion:1.0'}
                    - {name: proxy, image: 'haproxy:3.2'}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: generator, namespace: tickgrid}
            spec:
              selector: {matchLabels: {app.kubernetes.io/name: generator}}
              template:
                metadata: {labels: {app.kubernetes.io/name: generator}}
                spec: {containers: [{name: generator, image: tickgrid/generator}]}
            """.getBytes(StandardCharsets.UTF_8);

    private final ApiServer api = new ApiServer();
    private final NamespacedKubernetesClient client = api.client();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void appliesEverythingButTheGeneratorIntoANamespaceOfItsOwn() {
        begin(new Images(null, null));

        assertThat(client.namespaces().withName(HERE).get().getMetadata().getLabels())
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
        assertThat(client.serviceAccounts().inNamespace(HERE).list().getItems()).hasSize(1);
        assertThat(client.rbac()
                        .roleBindings()
                        .inNamespace(HERE)
                        .withName("grid-members")
                        .get()
                        .getSubjects())
                .allMatch(subject -> subject.getNamespace().equals(HERE));
        assertThat(client.apps().deployments().inAnyNamespace().list().getItems())
                .singleElement()
                .matches(deployment -> deployment.getMetadata().getNamespace().equals(HERE))
                .matches(deployment -> deployment.getMetadata().getName().equals("ingestion"));
    }

    @Test
    void takesTickgridsImagesFromTheGivenRegistryAndLeavesThoseOfOthers() {
        begin(new Images("registry.test/team", "2.0"));

        Deployment ingestion = client.apps()
                .deployments()
                .inNamespace(HERE)
                .withName("ingestion")
                .get();
        assertThat(ingestion.getSpec().getTemplate().getSpec().getContainers())
                .extracting("image")
                .containsExactly("registry.test/team/tickgrid/ingestion:2.0", "haproxy:3.2");
    }

    @Test
    void namesThePodWhoseImageCannotBePulledWithoutWaitingForTheDeadline() {
        Trial trial = begin(new Images(null, null));
        client.resource(pod("ingestion-5d9f", "ImagePullBackOff", "Back-off pulling image"))
                .create();

        assertThatThrownBy(() -> trial.awaitReady(Duration.ofMinutes(10)))
                .hasMessageContaining("pod ingestion-5d9f, container ingestion (tickgrid/ingestion:1.0)")
                .hasMessageContaining("ImagePullBackOff: Back-off pulling image");
    }

    @Test
    void namesWhatWasNotReadyInTime() {
        Trial trial = begin(new Images(null, null));
        client.resource(pod("ingestion-5d9f", "CrashLoopBackOff", "back-off 10s"))
                .create();

        assertThatThrownBy(() -> trial.awaitReady(SHORT))
                .hasMessageContaining("not within 1 s: Deployment ingestion has 0 of 2 ready")
                .hasMessageContaining("pod ingestion-5d9f")
                .hasMessageContaining("CrashLoopBackOff: back-off 10s");
    }

    @Test
    void isReadyWhenEveryReplicaIs() {
        Trial trial = begin(new Images(null, null));
        client.apps().deployments().inNamespace(HERE).withName("ingestion").edit(deployment -> {
            deployment.setStatus(new io.fabric8.kubernetes.api.model.apps.DeploymentStatusBuilder()
                    .withReadyReplicas(2)
                    .build());
            return deployment;
        });

        trial.awaitReady(SHORT);
    }

    @Test
    void deletesTheNamespaceInTheEnd() {
        begin(new Images(null, null)).close();

        assertThat(client.namespaces().withName(HERE).get()).isNull();
    }

    @Test
    void deletesTheNamespaceWhenSomethingCannotBeApplied() {
        api.server()
                .expect()
                .post()
                .withPath("/apis/apps/v1/namespaces/" + HERE + "/deployments")
                .andReturn(403, "")
                .always();

        assertThatThrownBy(() -> begin(new Images(null, null))).hasMessageContaining("Forbidden");
        assertThat(client.namespaces().withName(HERE).get()).isNull();
    }

    @Test
    void leavesANamespaceAloneThatWasThereBefore() {
        begin(new Images(null, null));

        assertThatThrownBy(() -> begin(new Images(null, null))).hasMessage("namespace " + HERE + " is there already");
        assertThat(client.namespaces().withName(HERE).get()).isNotNull();
    }

    private Trial begin(Images images) {
        List<HasMetadata> all = Overlay.fit(client, RENDERED, HERE, images);
        return Trial.begin(client, HERE, false, all);
    }

    private static HasMetadata pod(String name, String reason, String message) {
        return new PodBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace(HERE)
                .endMetadata()
                .withNewStatus()
                .addNewContainerStatus()
                .withName("ingestion")
                .withImage("tickgrid/ingestion:1.0")
                .withNewState()
                .withNewWaiting(message, reason)
                .endState()
                .endContainerStatus()
                .endStatus()
                .build();
    }
}
