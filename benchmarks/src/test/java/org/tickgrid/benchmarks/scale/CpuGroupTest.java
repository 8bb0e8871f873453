package org.tickgrid.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CpuGroupTest {

    private static final Path CPU = Path.of("/sys/fs/cgroup");

    @TempDir
    Path parent;

    @Test
    void limitsAndLiftsAsVersionOneHasIt() throws IOException {
        CpuGroup group = CpuGroup.create(parent, "one", false);
        assertThat(parent.resolve("one/cpu.cfs_quota_us")).hasContent("-1");

        group.limit(0.25);
        assertThat(parent.resolve("one/cpu.cfs_period_us")).hasContent("100000");
        assertThat(parent.resolve("one/cpu.cfs_quota_us")).hasContent("25000");

        group.add(4711);
        assertThat(parent.resolve("one/cgroup.procs")).hasContent("4711");
        group.lift();
        assertThat(parent.resolve("one/cpu.cfs_quota_us")).hasContent("-1");
    }

    @Test
    void limitsAndLiftsAsVersionTwoHasIt() throws IOException {
        CpuGroup group = CpuGroup.create(parent, "two", true);
        assertThat(parent.resolve("cgroup.subtree_control")).hasContent("+cpu");
        assertThat(parent.resolve("two/cpu.max")).hasContent("max 100000");

        group.limit(1.5);
        assertThat(parent.resolve("two/cpu.max")).hasContent("150000 100000");
    }

    @Test
    void saysWhereAGroupCannotBeMade() {
        assertThatThrownBy(() -> CpuGroup.create(parent.resolve("missing"), "three", false))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("missing");
    }

    @Test
    void theKernelHoldsABusyProcessToItsPart() throws IOException, InterruptedException {
        Optional<CpuGroup> made = CpuGroup.create("test-" + UUID.randomUUID());
        assumeTrue(made.isPresent(), "This machine does not let us limit a process: not tested on it");
        Process busy = new ProcessBuilder("sh", "-c", "while :; do :; done").start();
        try (CpuGroup group = made.orElseThrow()) {
            group.limit(0.1);
            group.add(busy.pid());
            await().atMost(Duration.ofSeconds(10)).until(() -> throttled(group) > 5);
            busy.destroyForcibly();
            assertThat(busy.waitFor(10, TimeUnit.SECONDS)).isTrue();
            awaitEmpty(group);
        } finally {
            busy.destroyForcibly();
        }
        assertThat(Files.exists(made.orElseThrow().folder())).isFalse();
    }

    private static void awaitEmpty(CpuGroup group) {
        await().until(() ->
                Files.readString(group.folder().resolve("cgroup.procs")).isBlank());
    }

    /** Periods in which its processes had to wait. */
    private static long throttled(CpuGroup group) throws IOException {
        assertThat(group.folder()).startsWith(CPU);
        return Files.readAllLines(group.folder().resolve("cpu.stat")).stream()
                .filter(line -> line.startsWith("nr_throttled "))
                .mapToLong(line -> Long.parseLong(line.substring("nr_throttled ".length())))
                .findFirst()
                .orElse(0);
    }
}
