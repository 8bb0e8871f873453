package org.tickgrid.benchmarks.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;
import org.tickgrid.benchmarks.engines.process.Measurement;
import org.tickgrid.local.Installation;

/** An engine in a Java machine of its own, set up alike for all. It ends when we do, for then its input does. */
final class EngineProcess implements AutoCloseable {

    /** Heap and collector; the rest is what the engines' libraries ask for on a modular Java, all for each. */
    static final List<String> JVM = List.of("-Xms2g", "-Xmx2g", "-XX:+UseG1GC");

    private static final List<String> OPENED = Stream.concat(
                    Stream.of(
                            "-XX:+ExitOnOutOfMemoryError",
                            "-Djava.util.concurrent.ForkJoinPool.common.parallelism=2",
                            "-Dlogback.statusListenerClass=ch.qos.logback.core.status.NopStatusListener",
                            "--enable-native-access=ALL-UNNAMED",
                            "--sun-misc-unsafe-memory-access=allow",
                            "--add-modules=java.se",
                            "--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED",
                            "--add-opens=java.management/sun.management=ALL-UNNAMED",
                            "--add-opens=jdk.management/com.sun.management.internal=ALL-UNNAMED"),
                    Stream.of(
                                    "java.lang",
                                    "java.lang.reflect",
                                    "java.io",
                                    "java.net",
                                    "java.nio",
                                    "java.text",
                                    "java.time",
                                    "java.util",
                                    "java.util.concurrent",
                                    "java.util.concurrent.atomic",
                                    "java.util.concurrent.locks",
                                    "sun.nio.ch")
                            .map(name -> "--add-opens=java.base/" + name + "=ALL-UNNAMED"))
            .toList();

    private final Engine engine;
    private final Process process;
    private final Path output;
    private final Path kept;

    private EngineProcess(Engine engine, Process process, Path output, Path kept) {
        this.engine = engine;
        this.process = process;
        this.output = output;
        this.kept = kept;
    }

    /**
     * @param task the engine's arguments
     * @param folder where its output goes, and what it keeps while it runs
     */
    static EngineProcess start(Engine engine, List<String> task, Path folder) throws IOException {
        Path home = Installation.find().home();
        Path kept = Files.createTempDirectory(Files.createDirectories(folder), "engine-");
        Path output = folder.resolve(engine.name() + ".out");
        List<String> command = Stream.of(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        JVM.stream(),
                        OPENED.stream(),
                        Stream.of("-Dtickgrid.home=" + home, "-cp", engine.classPath(home), engine.program()),
                        task.stream(),
                        Stream.of("--folder=" + kept))
                .flatMap(part -> part)
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(folder.resolve(engine.name() + ".log").toFile())
                .start();
        return new EngineProcess(engine, process, output, kept);
    }

    /** Waits until it has measured itself. */
    Measurement await(Duration longest) throws IOException, InterruptedException {
        if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException(engine.label() + " was not done after " + longest.toSeconds() + " s");
        }
        Optional<Measurement> measured = Files.readAllLines(output).stream()
                .flatMap(line -> Measurement.ofLine(line).stream())
                .findFirst();
        return measured.orElseThrow(() -> new IllegalStateException(
                engine.label() + " failed, its log: " + output.resolveSibling(engine.name() + ".log")));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
            Utils.delete(kept.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot clear " + kept, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
