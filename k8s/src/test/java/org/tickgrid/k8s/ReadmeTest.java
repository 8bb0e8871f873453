package org.tickgrid.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README says of the manifests is so. */
class ReadmeTest {

    @Test
    void tellsWhatTheLocalOverlayAsksFor() throws IOException {
        Rendering local = Variant.LOCAL.rendering();
        BigDecimal millicores = requested(local, "cpu").multiply(BigDecimal.valueOf(1000));
        BigDecimal mebibytes = requested(local, "memory").divide(BigDecimal.valueOf(1024 * 1024));

        assertThat(readme())
                .contains(millicores.stripTrailingZeros().toPlainString() + "m of CPU")
                .contains(mebibytes.stripTrailingZeros().toPlainString() + "Mi of\nmemory");
    }

    @Test
    void namesEveryComponent() throws IOException {
        String[] components = Variant.HOME.resolve("components").toFile().list();

        assertThat(components).allSatisfy(component -> assertThat(readme()).contains("`" + component + "`"));
    }

    private static BigDecimal requested(Rendering r, String what) {
        return Stream.concat(
                        r.all(Deployment.class)
                                .map(d -> requested(Workload.of(d), d.getSpec().getReplicas(), what)),
                        r.all(StatefulSet.class)
                                .map(s -> requested(Workload.of(s), s.getSpec().getReplicas(), what)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal requested(Stream<Workload> workload, int replicas, String what) {
        Quantity one = workload.findFirst()
                .orElseThrow()
                .container()
                .getResources()
                .getRequests()
                .get(what);
        return Quantity.getAmountInBytes(one).multiply(BigDecimal.valueOf(replicas));
    }

    private static String readme() throws IOException {
        return Files.readString(Variant.HOME.resolve("README.md"));
    }
}
