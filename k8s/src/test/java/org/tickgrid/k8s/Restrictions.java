package org.tickgrid.k8s;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The restricted Pod Security Standard, a root file system that is read only, and a place for files that pass. */
final class Restrictions {

    private Restrictions() {}

    static Stream<String> problems(Rendering r) {
        Stream<String> namespaces = r.all(Namespace.class)
                .filter(n ->
                        !"restricted".equals(n.getMetadata().getLabels().get("pod-security.kubernetes.io/enforce")))
                .map(n -> Rendering.name(n) + " does not enforce the restricted Pod Security Standard");
        Stream<String> pods = r.workloads()
                .flatMap(w -> Stream.concat(
                                pod(w.pod()).stream(), w.containers().stream().flatMap(c -> container(c).stream()))
                        .map(problem -> w + ": " + problem));
        return Stream.concat(namespaces, pods);
    }

    private static List<String> pod(PodSpec pod) {
        List<String> problems = new ArrayList<>();
        var security = pod.getSecurityContext();
        if (security == null || !Boolean.TRUE.equals(security.getRunAsNonRoot()) || zero(security.getRunAsUser())) {
            problems.add("it may run as root");
        }
        if (security == null
                || security.getSeccompProfile() == null
                || !"RuntimeDefault".equals(security.getSeccompProfile().getType())) {
            problems.add("its system calls are not filtered");
        }
        if (!Boolean.FALSE.equals(pod.getEnableServiceLinks())) {
            problems.add("it is given a variable for each Service");
        }
        if (isTrue(pod.getHostNetwork()) || isTrue(pod.getHostPID()) || isTrue(pod.getHostIPC())) {
            problems.add("it shares something with its node");
        }
        for (Volume volume : pod.getVolumes()) {
            if (volume.getHostPath() != null) {
                problems.add("volume " + volume.getName() + " is a folder of its node");
            }
            if (volume.getEmptyDir() != null && volume.getEmptyDir().getSizeLimit() == null) {
                problems.add("volume " + volume.getName() + " has no size");
            }
        }
        return problems;
    }

    private static List<String> container(Container c) {
        List<String> problems = new ArrayList<>();
        SecurityContext security = c.getSecurityContext() == null ? new SecurityContext() : c.getSecurityContext();
        if (!Boolean.FALSE.equals(security.getAllowPrivilegeEscalation()) || isTrue(security.getPrivileged())) {
            problems.add("it may gain privileges");
        }
        if (!Boolean.TRUE.equals(security.getReadOnlyRootFilesystem())) {
            problems.add("its root file system is not read only");
        }
        if (security.getCapabilities() == null
                || !security.getCapabilities().getDrop().contains("ALL")
                || !security.getCapabilities().getAdd().isEmpty()) {
            problems.add("it keeps capabilities");
        }
        if (!c.getImage().contains("haproxy")
                && c.getVolumeMounts().stream().map(VolumeMount::getMountPath).noneMatch("/tmp"::equals)) {
            problems.add("it has nowhere to put a passing file");
        }
        return problems;
    }

    private static boolean isTrue(Boolean value) {
        return Boolean.TRUE.equals(value);
    }

    private static boolean zero(Long user) {
        return user == null || user == 0;
    }
}
