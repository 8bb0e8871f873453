package org.tickgrid.kubernetes;

import io.fabric8.kubernetes.api.model.ContainerStateWaiting;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What keeps pods from running, as their status says it. */
final class PodFaults {

    /** Nothing that waiting would help with. */
    private static final Set<String> FINAL =
            Set.of("ImagePullBackOff", "InvalidImageName", "ErrImageNeverPull", "CreateContainerConfigError");

    private PodFaults() {}

    /** Those that stay, one line each: {@code pod ingestion-x, container ingestion: ImagePullBackOff: …}. */
    static List<String> lasting(List<Pod> pods) {
        return pods.stream().flatMap(PodFaults::lasting).toList();
    }

    private static Stream<String> lasting(Pod pod) {
        return statuses(pod).filter(status -> FINAL.contains(reason(status))).map(status -> line(pod, status));
    }

    /** All that is so now, for who has waited in vain. */
    static List<String> present(List<Pod> pods) {
        return pods.stream()
                .flatMap(pod -> Stream.concat(
                        statuses(pod)
                                .filter(status -> !reason(status).isEmpty())
                                .map(status -> line(pod, status)),
                        unscheduled(pod)))
                .toList();
    }

    private static Stream<String> unscheduled(Pod pod) {
        if (pod.getStatus() == null) {
            return Stream.empty();
        }
        return pod.getStatus().getConditions().stream()
                .filter(condition -> condition.getType().equals("PodScheduled")
                        && condition.getStatus().equals("False"))
                .map(PodCondition::getMessage)
                .map(message -> "pod %s is not scheduled: %s"
                        .formatted(pod.getMetadata().getName(), message));
    }

    private static Stream<ContainerStatus> statuses(Pod pod) {
        if (pod.getStatus() == null) {
            return Stream.empty();
        }
        return Stream.concat(
                pod.getStatus().getInitContainerStatuses().stream(), pod.getStatus().getContainerStatuses().stream());
    }

    /** Empty when it does not wait. */
    private static String reason(ContainerStatus status) {
        ContainerStateWaiting waiting = waiting(status);
        return waiting == null || waiting.getReason() == null ? "" : waiting.getReason();
    }

    private static @Nullable ContainerStateWaiting waiting(ContainerStatus status) {
        return status.getState() == null ? null : status.getState().getWaiting();
    }

    private static String line(Pod pod, ContainerStatus status) {
        ContainerStateWaiting waiting = waiting(status);
        String message = waiting == null || waiting.getMessage() == null ? "" : ": " + waiting.getMessage();
        return "pod %s, container %s (%s): %s%s"
                .formatted(pod.getMetadata().getName(), status.getName(), status.getImage(), reason(status), message);
    }
}
