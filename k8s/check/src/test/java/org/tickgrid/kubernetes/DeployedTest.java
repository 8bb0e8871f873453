package org.tickgrid.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.EventBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeployedTest {

    private static final String HERE = "trading";
    private static final Duration SHORT = Duration.ofSeconds(1);

    private final ApiServer api = new ApiServer();
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void deploy() {
        api.client()
                .resource(new StatefulSetBuilder()
                        .withNewMetadata()
                        .withName("grid-members")
                        .withNamespace(HERE)
                        .endMetadata()
                        .withNewSpec()
                        .withReplicas(3)
                        .endSpec()
                        .build())
                .create();
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void hasAsManyMembersAsAreAskedForAndInTheEndAsManyAsBefore() {
        api.allow(true);
        try (Deployed deployed = deployed()) {
            deployed.members(SHORT).scale(1);

            assertThat(replicas()).isEqualTo(1);
        }
        assertThat(replicas()).isEqualTo(3);
        assertThat(told)
                .containsExactly(
                        "StatefulSet grid-members has 3 replicas", "StatefulSet grid-members has 3 replicas again");
    }

    @Test
    void letsNobodyScaleOnceItIsAsBefore() {
        api.allow(true);
        Deployed deployed = deployed();
        MemberPods pods = deployed.members(SHORT);
        deployed.close();

        assertThatThrownBy(() -> pods.scale(4)).hasMessage("stopped");
        assertThat(replicas()).isEqualTo(3);
    }

    @Test
    void letsTheMadeUpMarketRestMeanwhile() {
        api.allow(true);
        api.client()
                .resource(new DeploymentBuilder()
                        .withNewMetadata()
                        .withName("generator")
                        .withNamespace(HERE)
                        .endMetadata()
                        .withNewSpec()
                        .withReplicas(1)
                        .endSpec()
                        .build())
                .create();
        try (Deployed deployed = deployed()) {
            deployed.quieten();

            assertThat(generators()).isZero();
        }
        assertThat(generators()).isEqualTo(1);
    }

    @Test
    void isLeftAloneWhereAnAutoscalerHoldsTheMembers() {
        api.allow(true);
        api.client()
                .resource(new HorizontalPodAutoscalerBuilder()
                        .withNewMetadata()
                        .withName("by-load")
                        .withNamespace(HERE)
                        .endMetadata()
                        .withNewSpec()
                        .withNewScaleTargetRef("apps/v1", "StatefulSet", "grid-members")
                        .withMinReplicas(3)
                        .withMaxReplicas(6)
                        .endSpec()
                        .build())
                .create();

        assertThatThrownBy(this::deployed)
                .hasMessageContaining(
                        "HorizontalPodAutoscaler by-load holds StatefulSet grid-members between 3 and 6 replicas")
                .hasMessageContaining("kubectl -n trading delete hpa by-load");
        assertThat(replicas()).isEqualTo(3);
    }

    @Test
    void saysWhatItsUserMayNotDo() {
        api.allow(false);

        assertThatThrownBy(this::deployed)
                .hasMessage("the user of this context may not list pods in namespace trading");
    }

    @Test
    void saysThatThereAreNoMembers() {
        api.allow(true);
        api.client()
                .apps()
                .statefulSets()
                .inNamespace(HERE)
                .withName("grid-members")
                .delete();

        assertThatThrownBy(() -> deployed().members(SHORT))
                .hasMessage("there is no StatefulSet grid-members in namespace trading");
    }

    @Test
    void namesThePodThatNoNodeHasRoomForAndItsEvent() {
        api.allow(true);
        api.client().resource(waiting("grid-members-3")).create();
        warn("Pod", "grid-members-3", "FailedScheduling", "0/1 nodes are available: 1 Insufficient cpu.");
        try (Deployed deployed = deployed()) {
            MemberPods pods = deployed.members(SHORT);

            assertThatThrownBy(pods::awaitReady)
                    .hasMessageContaining(
                            "StatefulSet grid-members has 3 pods, ready: not within 1 s: 1 pods, 0 of them ready")
                    .hasMessageContaining("pod grid-members-3 is not scheduled: Insufficient cpu")
                    .hasMessageContaining(
                            "Pod grid-members-3: FailedScheduling: 0/1 nodes are available: 1 Insufficient cpu.");
            assertThat(told).filteredOn(line -> line.startsWith("waiting: ")).hasSize(2);
        }
    }

    @Test
    void saysThatAQuotaIsUsedUp() {
        api.allow(true);
        warn("StatefulSet", "grid-members", "FailedCreate", "exceeded quota: team, requested: cpu=1");
        try (Deployed deployed = deployed()) {
            MemberPods pods = deployed.members(SHORT);

            assertThatThrownBy(pods::awaitReady)
                    .hasMessageContaining(
                            "StatefulSet grid-members: FailedCreate: exceeded quota: team, requested: cpu=1");
        }
    }

    @Test
    void doesNotWaitForAnImageThatCannotBePulled() {
        api.allow(true);
        Pod pod = new PodBuilder(waiting("grid-members-0"))
                .editStatus()
                .addNewContainerStatus()
                .withName("grid-members")
                .withImage("tickgrid/grid-members:9")
                .withNewState()
                .withNewWaiting("not found", "ImagePullBackOff")
                .endState()
                .endContainerStatus()
                .endStatus()
                .build();
        api.client().resource(pod).create();
        try (Deployed deployed = deployed()) {
            MemberPods pods = deployed.members(Duration.ofMinutes(10));

            assertThatThrownBy(pods::awaitReady)
                    .hasMessageContaining("pods cannot start: pod grid-members-0")
                    .hasMessageContaining("ImagePullBackOff: not found");
        }
    }

    private Deployed deployed() {
        return Deployed.in(api.client(), HERE, told::add);
    }

    private int replicas() {
        return api.client()
                .apps()
                .statefulSets()
                .inNamespace(HERE)
                .withName("grid-members")
                .get()
                .getSpec()
                .getReplicas();
    }

    private int generators() {
        return api.client()
                .apps()
                .deployments()
                .inNamespace(HERE)
                .withName("generator")
                .get()
                .getSpec()
                .getReplicas();
    }

    private static Pod waiting(String name) {
        return new PodBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace(HERE)
                .addToLabels("app.kubernetes.io/name", "grid-members")
                .endMetadata()
                .withNewStatus()
                .withPhase("Pending")
                .addNewCondition()
                .withType("PodScheduled")
                .withStatus("False")
                .withMessage("Insufficient cpu")
                .endCondition()
                .endStatus()
                .build();
    }

    private void warn(String kind, String name, String reason, String message) {
        api.client()
                .resource(new EventBuilder()
                        .withNewMetadata()
                        .withName(name + ".1")
                        .withNamespace(HERE)
                        .endMetadata()
                        .withType("Warning")
                        .withNewInvolvedObject()
                        .withKind(kind)
                        .withName(name)
                        .endInvolvedObject()
                        .withReason(reason)
                        .withMessage(message)
                        .build())
                .create();
    }
}
