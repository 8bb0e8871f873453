package org.tickgrid.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessIT {

    private static final List<String> TINY = List.of("-Xmx32m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    @TempDir
    private Path folder;

    private List<ChildProcess> started = List.of();

    @AfterEach
    void killAll() {
        started.forEach(ChildProcess::kill);
    }

    @Test
    void isReadyWhenItSaysSo() {
        ChildProcess child = start(Waiter.class, thereIs(folder.resolve("waiter")));

        child.awaitReady();

        assertThat(child.isAlive()).isTrue();
    }

    @Test
    void givesWayWhenItIsAskedTo() {
        ChildProcess child = startReady(Waiter.class, "waiter");
        Path weight = Path.of("/proc", Long.toString(child.pid()), "autogroup");
        assumeThat(weight).as("Linux shares processors out among sessions").exists();
        assertThat(weight).content().contains("nice 0");

        child.giveWay();

        assertThat(weight).content().contains("nice 8");
    }

    @Test
    void endsInOrderWhenItIsStopped() {
        ChildProcess child = startReady(Waiter.class, "waiter");

        child.stop();

        assertThat(child.isAlive()).isFalse();
        assertThat(child.died()).isFalse();
        assertThat(child.log()).content().contains("a waiter says goodbye");
    }

    @Test
    void ignoresTheCtrlCThatIsMeantForItsParent() throws Exception {
        ChildProcess child = startReady(Waiter.class, "waiter");

        signal("-INT", child.pid());

        await().during(Duration.ofMillis(500)).until(child::isAlive);
    }

    @Test
    void tellsTheEndOfItsLogWhenItDoesNotComeUp() {
        ChildProcess child = start(Failing.class, () -> Optional.of("never ready"));

        assertThatThrownBy(child::awaitReady)
                .isInstanceOf(StartFailedException.class)
                .hasMessageContaining("ended with status 3 while starting")
                .hasMessageContaining("the port is taken")
                .hasMessageContaining(child.log().toString());
        assertThat(child.died()).isTrue();
    }

    @Test
    void isGoneSoonAfterItsParentWasKilled() throws Exception {
        // Given
        ChildProcess parent = startReady(Parent.class, "child");
        ProcessHandle child = ProcessHandle.of(Long.parseLong(Files.readString(folder.resolve("child"))))
                .orElseThrow();

        // When
        signal("-KILL", parent.pid());

        // Then
        await().atMost(Duration.ofSeconds(10)).until(() -> !child.isAlive());
        assertThat(folder.resolve("waiter.log")).content().contains("a waiter says goodbye");
    }

    @Test
    void takesWhatItHasStartedWithItWhenItIsKilled() throws Exception {
        ChildProcess parent = startReady(Parent.class, "child");
        ProcessHandle child = ProcessHandle.of(Long.parseLong(Files.readString(folder.resolve("child"))))
                .orElseThrow();

        parent.kill();

        await().atMost(Duration.ofSeconds(10)).until(() -> !child.isAlive());
        assertThat(folder.resolve("waiter.log")).content().doesNotContain("a waiter says goodbye");
    }

    private ChildProcess startReady(Class<?> main, String written) {
        ChildProcess child = start(main, thereIs(folder.resolve(written)));
        child.awaitReady();
        return child;
    }

    private static Readiness thereIs(Path file) {
        return () -> Files.exists(file) ? Optional.empty() : Optional.of("There is no " + file);
    }

    private ChildProcess start(Class<?> main, Readiness readiness) {
        ChildProcess child = ChildProcess.start(
                program(main, folder), readiness, Installation.find().tether(), folder);
        started = List.of(child);
        return child;
    }

    private static Program program(Class<?> main, Path folder) {
        return Program.main(
                main.getSimpleName().toLowerCase(java.util.Locale.ROOT),
                TINY,
                System.getProperty("java.class.path"),
                main.getName(),
                List.of(folder.toString()));
    }

    private static void signal(String signal, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(pid)).start().waitFor();
    }

    /** Waits to be ended. */
    static final class Waiter {
        public static void main(String[] folder) throws Exception {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("a waiter says goodbye")));
            Files.createFile(Path.of(folder[0], "waiter"));
            Thread.sleep(Duration.ofMinutes(5));
        }
    }

    /** Cannot start. */
    static final class Failing {
        public static void main(String[] folder) {
            System.out.println("the port is taken");
            System.exit(3);
        }
    }

    /** Starts a {@link Waiter}, and waits to be killed. */
    static final class Parent {
        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            ChildProcess child = ChildProcess.start(
                    program(Waiter.class, folder),
                    thereIs(folder.resolve("waiter")),
                    Installation.find().tether(),
                    folder);
            child.awaitReady();
            Path note = Files.writeString(folder.resolve("child.tmp"), Long.toString(child.pid()));
            Files.move(note, folder.resolve("child"));
            Thread.sleep(Duration.ofMinutes(5));
        }
    }
}
