package org.tickgrid.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However the demo ends, nothing of it stays. */
class NothingLeftBehindIT {

    private static final Duration LONGEST_START = Duration.ofMinutes(4);
    private static final Duration LONGEST_END = Duration.ofMinutes(3);

    /** What is started from the background, as these tests may be, would not hear a Ctrl-C without this. */
    private static final List<String> LISTENING =
            System.getProperty("os.name").equals("Linux") ? List.of("env", "--default-signal=INT") : List.of();

    /** Where there is HAProxy, what it needs has to end as well. */
    private static final boolean BALANCED = Balancer.find().isPresent();

    private static final String REPLICAS = BALANCED ? "--replicas=2" : "--replicas=1";

    private final Ports ports = new Ports();

    @TempDir
    private Path folder;

    private final List<Process> launchers = new ArrayList<>();

    @AfterEach
    void killAll() {
        for (Process launcher : launchers) {
            launcher.descendants().forEach(ProcessHandle::destroyForcibly);
            launcher.destroyForcibly();
        }
    }

    @Test
    void ctrlCEndsARunningDemoInOrderAndShowsThatDataFlowed() throws Exception {
        // Given
        Process demo = demo(REPLICAS);
        awaitLine("Dashboard: http://127.0.0.1:");
        awaitLine(" s  accepted ");
        List<ProcessHandle> everything = withChildren(demo);
        assertThat(everything)
                .extracting(process -> process.info().command().orElse(""))
                .filteredOn(command -> !command.endsWith("/postgres"))
                .as("PostgreSQL, which has processes of its own, counts as the one that holds it")
                .hasSize(BALANCED ? 12 : 8);
        assertThat(everything)
                .extracting(process -> process.info().command().orElse(""))
                .anyMatch(command -> command.endsWith("/postgres"));

        // When
        signal("-INT", everything);

        // Then
        awaitEnd(everything);
        assertThat(output())
                .last()
                .asString()
                .matches("demo: accepted=[1-9]\\d* rejected=\\d+ late=\\d+ readings=[1-9]\\d* signals=[1-9]\\d*"
                        + " pushed=[1-9]\\d* notified=[1-9]\\d*");
        assertThat(demo.exitValue()).isZero();
    }

    @Test
    void aKillDuringTheStartEndsEverything() throws Exception {
        Process demo = demo();
        awaitLine("kafka ");
        awaitChildren(demo, 5);
        List<ProcessHandle> everything = withChildren(demo);

        signal("-TERM", List.of(demo.toHandle()));

        awaitEnd(everything);
    }

    @Test
    void evenAKillMinus9OfTheLauncherEndsEverything() throws Exception {
        Process demo = demo(REPLICAS);
        awaitLine(BALANCED ? "haproxy " : "ingestion ");
        List<ProcessHandle> everything = withChildren(demo);
        assertThat(everything)
                .extracting(process -> process.info().command().orElse(""))
                .filteredOn(command -> command.endsWith("/haproxy"))
                .hasSize(BALANCED ? 1 : 0);

        signal("-KILL", List.of(demo.toHandle()));

        awaitEnd(everything);
    }

    @Test
    void aTakenPortIsNamedWithTheWayOutBeforeAnythingStarts() throws Exception {
        int port = ports.any();
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            Process demo = start("demo", "--ingest-port=" + taken.getLocalPort(), "--web-port=" + ports.any());

            assertThat(demo.waitFor(LONGEST_END.toSeconds(), TimeUnit.SECONDS)).isTrue();

            assertThat(demo.exitValue()).isEqualTo(1);
            assertThat(output())
                    .contains("tickgrid: Port " + port
                            + " is taken by another program: choose another one with --ingest-port");
        }
    }

    @Test
    void aServiceThatCannotStartEndsAllTheOthers() {
        List<ProcessHandle> before = ProcessHandle.current().descendants().toList();
        LocalSettings settings = LocalSettings.forTest(folder).withArgument("web-app", "--server.address=no.such.host");

        assertThatThrownBy(() -> LocalGrid.start(settings))
                .isInstanceOf(StartFailedException.class)
                .hasMessageContaining("web-app ended with status 1 while starting")
                .hasMessageContaining(folder.resolve("web-app.log").toString())
                .hasMessageContaining("no.such.host");

        assertThat(ProcessHandle.current().descendants().filter(child -> !before.contains(child)))
                .isEmpty();
        assertThat(folder.resolve("kafka")).doesNotExist();
    }

    private Process demo(String... more) throws IOException {
        Stream<String> usual = Stream.of(
                "demo",
                "--members=1",
                "--rate=300",
                "--symbols=5",
                "--ingest-port=" + ports.any(),
                "--web-port=" + ports.any());
        return start(Stream.concat(usual, Stream.of(more)).toArray(String[]::new));
    }

    private Process start(String... arguments) throws IOException {
        Installation installation = Installation.find();
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-Dtickgrid.home=" + installation.home(),
                "-jar",
                installation.program("local").toString());
        Process launcher = new ProcessBuilder(Stream.of(LISTENING.stream(), java, Stream.of(arguments))
                        .flatMap(part -> part)
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        launchers.add(launcher);
        return launcher;
    }

    private List<String> output() {
        try {
            return Files.readAllLines(folder.resolve("output"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitLine(String part) {
        await().atMost(LONGEST_START)
                .untilAsserted(() ->
                        assertThat(output()).anySatisfy(line -> assertThat(line).contains(part)));
    }

    private static void awaitChildren(Process launcher, int count) {
        await().atMost(LONGEST_START).until(() -> launcher.children().count() >= count);
    }

    private static List<ProcessHandle> withChildren(Process launcher) {
        return Stream.concat(Stream.of(launcher.toHandle()), launcher.descendants())
                .toList();
    }

    /** As a terminal does, to all of them at once. */
    private static void signal(String signal, List<ProcessHandle> processes) throws Exception {
        Stream<String> pids = processes.stream().map(process -> Long.toString(process.pid()));
        new ProcessBuilder(Stream.concat(Stream.of("kill", signal), pids).toList())
                .start()
                .waitFor();
    }

    private static void awaitEnd(List<ProcessHandle> processes) {
        await().atMost(LONGEST_END).until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
    }
}
