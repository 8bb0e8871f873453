package org.tickgrid.kubernetes;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReview;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReviewBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A Tickgrid that runs in a namespace, whose members are ours for a while; then all is as it was. */
final class Deployed implements AutoCloseable {

    private static final String PRODUCER = "generator";

    private final KubernetesClient client;
    private final String namespace;
    private final Consumer<String> told;
    private final Deque<Replicas> changed = new ArrayDeque<>();

    private Deployed(KubernetesClient client, String namespace, Consumer<String> told) {
        this.client = client;
        this.namespace = namespace;
        this.told = told;
    }

    /**
     * @throws CheckFailedException when it may not be scaled by us, or is scaled by an autoscaler; it is left alone
     */
    static Deployed in(KubernetesClient client, String namespace, Consumer<String> told) {
        Deployed deployed = new Deployed(client, namespace, told);
        deployed.require("list", "", "pods", null);
        deployed.require("update", "apps", "statefulsets", "scale");
        deployed.require("list", "autoscaling", "horizontalpodautoscalers", null);
        deployed.refuseAutoscaler();
        return deployed;
    }

    /** @throws CheckFailedException when its ports may not be forwarded by us */
    void requireForward() {
        require("create", "", "pods", "portforward");
    }

    private void require(String verb, String group, String resource, @Nullable String part) {
        SelfSubjectAccessReview review = client.resource(new SelfSubjectAccessReviewBuilder()
                        .withNewSpec()
                        .withNewResourceAttributes()
                        .withNamespace(namespace)
                        .withVerb(verb)
                        .withGroup(group)
                        .withResource(resource)
                        .withSubresource(part)
                        .endResourceAttributes()
                        .endSpec()
                        .build())
                .create();
        if (review.getStatus() != null
                && !Boolean.TRUE.equals(review.getStatus().getAllowed())) {
            throw new CheckFailedException("the user of this context may not %s %s%s in namespace %s"
                    .formatted(verb, resource, part == null ? "" : "/" + part, namespace));
        }
    }

    /** It would undo what we do, and is its owner's: whoever changed its bounds might not get to change them back. */
    private void refuseAutoscaler() {
        List<HorizontalPodAutoscaler> all = client.autoscaling()
                .v2()
                .horizontalPodAutoscalers()
                .inNamespace(namespace)
                .list()
                .getItems();
        for (HorizontalPodAutoscaler one : all) {
            var target = one.getSpec().getScaleTargetRef();
            if (target.getKind().equals("StatefulSet") && target.getName().equals(MemberPods.NAME)) {
                throw new CheckFailedException(
                        ("HorizontalPodAutoscaler %s holds StatefulSet %s between %d and %d replicas, and would undo what this"
                                        + " command does: remove it for a while (kubectl -n %s delete hpa %s), or leave"
                                        + " out --namespace, for a namespace of its own")
                                .formatted(
                                        one.getMetadata().getName(),
                                        MemberPods.NAME,
                                        one.getSpec().getMinReplicas(),
                                        one.getSpec().getMaxReplicas(),
                                        namespace,
                                        one.getMetadata().getName()));
            }
        }
    }

    /** The made-up market rests: what we send shall be all that the members have to do. */
    void quieten() {
        var found = client.apps().deployments().inNamespace(namespace).withName(PRODUCER);
        Deployment generator = found.get();
        if (generator != null && generator.getSpec().getReplicas() > 0) {
            int former = generator.getSpec().getReplicas();
            told.accept("Deployment %s rests; it had %d replicas".formatted(PRODUCER, former));
            Replicas replicas = new Replicas("Deployment " + PRODUCER, former, found, told);
            changed.push(replicas);
            replicas.set(0);
        }
    }

    /** @throws CheckFailedException when there is no such StatefulSet */
    MemberPods members(Duration deadline) {
        var found = client.apps().statefulSets().inNamespace(namespace).withName(MemberPods.NAME);
        StatefulSet members = found.get();
        if (members == null) {
            throw new CheckFailedException(
                    "there is no StatefulSet %s in namespace %s".formatted(MemberPods.NAME, namespace));
        }
        int former = members.getSpec().getReplicas();
        told.accept("StatefulSet %s has %d replicas".formatted(MemberPods.NAME, former));
        Replicas replicas = new Replicas("StatefulSet " + MemberPods.NAME, former, found, told);
        changed.push(replicas);
        return new MemberPods(client, namespace, replicas, former, deadline, told);
    }

    @Override
    public void close() {
        changed.forEach(Replicas::close);
    }
}
