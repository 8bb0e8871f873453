package org.tickgrid.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HPAScalingPolicy;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What people apply, rendered by kubectl and read as strictly as the API server would. It is applied to no cluster here. */
class RenderingTest {

    static Stream<Arguments> checks() {
        return Arrays.stream(Variant.values())
                .flatMap(variant -> Arrays.stream(Check.values()).map(check -> Arguments.of(variant, check)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("checks")
    void holds(Variant variant, Check check) {
        assertThat(check.problems(variant.rendering())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void isAllInOneNamespace(Variant variant) {
        Rendering rendering = variant.rendering();

        String namespace = rendering
                .all(Namespace.class)
                .findFirst()
                .orElseThrow()
                .getMetadata()
                .getName();
        assertThat(namespace).isIn("tickgrid", Variant.NAMESPACE);
        assertThat(rendering.objects())
                .filteredOn(Namespaced.class::isInstance)
                .allSatisfy(object ->
                        assertThat(object.getMetadata().getNamespace()).isEqualTo(namespace));
    }

    @ParameterizedTest
    @EnumSource
    void labelsWhatItIs(Variant variant) {
        assertThat(variant.rendering().workloads())
                .allSatisfy(workload -> assertThat(workload.labels())
                        .containsEntry("app.kubernetes.io/name", workload.name())
                        .containsEntry("app.kubernetes.io/part-of", "tickgrid")
                        .containsKey("app.kubernetes.io/component"));
    }

    @ParameterizedTest
    @EnumSource(names = {"LOCAL_AUTOSCALING", "PRODUCTION"})
    void membersComeFastAndGoOneAtATime(Variant variant) {
        HorizontalPodAutoscaler scaler = variant.rendering()
                .find(HorizontalPodAutoscaler.class, "grid-members")
                .orElseThrow();

        var up = scaler.getSpec().getBehavior().getScaleUp();
        assertThat(up.getStabilizationWindowSeconds()).isZero();
        assertThat(up.getPolicies()).contains(new HPAScalingPolicy(30, "Percent", 100));
        var down = scaler.getSpec().getBehavior().getScaleDown();
        assertThat(down.getPolicies())
                .extracting(HPAScalingPolicy::getType, HPAScalingPolicy::getValue)
                .containsExactly(tuple("Pods", 1));
        assertThat(members(variant).getSpec().getReplicas())
                .as("the autoscaler's alone")
                .isNull();
    }

    @ParameterizedTest
    @EnumSource
    void membersStartSideBySideAndHaveTimeToLeave(Variant variant) {
        StatefulSet members = members(variant);

        assertThat(members.getSpec().getPodManagementPolicy()).isEqualTo("Parallel");
        assertThat(members.getSpec().getTemplate().getSpec().getTerminationGracePeriodSeconds())
                .isGreaterThanOrEqualTo(60);
    }

    @Test
    void everyComponentAndOverlayIsRendered() {
        String[] components = Variant.HOME.resolve("components").toFile().list();
        String[] overlays = Variant.HOME.resolve("overlays").toFile().list();

        assertThat(Arrays.stream(Variant.values()).map(variant -> variant.name().toLowerCase(Locale.ROOT)))
                .contains(overlays);
        // Every workload takes "restricted", so every rendering has it.
        assertThat(components)
                .containsExactlyInAnyOrder(
                        "autoscaling", "dns-discovery", "gateway-api", "restricted", "service-monitor");
    }

    @Test
    void theNamespaceCanBeChosen() {
        assertThat(Variant.LOCAL_GATEWAY_API.rendering().objects())
                .extracting(HasMetadata::getMetadata)
                .noneSatisfy(metadata -> assertThat(metadata.getNamespace()).isEqualTo("tickgrid"));
    }

    private static StatefulSet members(Variant variant) {
        return variant.rendering().find(StatefulSet.class, "grid-members").orElseThrow();
    }
}
