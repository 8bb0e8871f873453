package org.tickgrid.local;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Prepares quick starts: lays each program out, runs the whole system for a short while, in which Java notes the classes
 * that it uses, and makes a cache of them for each program.
 *
 * <p>A cache fits the Java options that it was made with, so they are those of {@link LocalGrid}.
 */
public final class Preparation {

    private static final Duration LONGEST_STEP = Duration.ofMinutes(3);
    private static final List<String> FEED = List.of("simulate", "--symbols=20", "--rate=100", "--for=10s");

    /** The agent that ties a process to us changes no class: a cache may be made in its presence. */
    private static final List<String> WITH_AGENT =
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:+AllowArchivingWithJavaAgent");

    private final Installation installation;
    private final Path folder;
    private final Map<String, List<String>> programs = new LinkedHashMap<>();

    /** @param folder for logs and what is needed on the way */
    public Preparation(Installation installation, Path folder) {
        this.installation = installation;
        this.folder = folder;
        programs.put(Members.MODULE, Members.JVM);
        for (Part part : Part.values()) {
            programs.put(part.module(), part.jvm());
        }
    }

    /** Whether all is prepared, and nothing was built since. */
    public boolean isDone() {
        return programs.keySet().stream()
                .allMatch(module -> installation.built(module).isPrepared());
    }

    /** @throws StartFailedException when a step fails: then programs start as they would without it */
    public void run() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        for (String module : programs.keySet()) {
            lay(module);
        }
        note();
        for (String module : programs.keySet()) {
            makeCache(module);
        }
    }

    private void lay(String module) throws IOException, InterruptedException {
        BuiltProgram program = installation.built(module);
        program.unmark();
        step(
                module + "-layout",
                List.of(
                        java(),
                        "-Djarmode=tools",
                        "-jar",
                        program.jar().toString(),
                        "extract",
                        "--force",
                        "--destination",
                        program.layout().toString()));
        // By this time Java knows the jars that it made a cache of; the build gives all the same.
        Files.setLastModifiedTime(program.plainJar(), FileTime.from(Instant.now()));
        program.markLaidOut();
    }

    /**
     * Each program notes at its end which classes it has used. Of two members it is the one that joined: the cluster waits
     * for such a one, while it takes partitions over and starts the jobs from their snapshots.
     */
    private void note() throws InterruptedException {
        LocalSettings settings = LocalSettings.forTest(folder);
        for (String module : programs.keySet()) {
            for (String option : WITH_AGENT) {
                settings = settings.withJvm(module, option);
            }
            settings = settings.withJvm(module, "-XX:AOTMode=record")
                    .withJvm(module, "-XX:AOTConfiguration=" + notes(module));
        }
        try (LocalGrid grid = LocalGrid.start(settings)) {
            ChildProcess feed = grid.feed(FEED);
            grid.addMember();
            feed.awaitExit(LONGEST_STEP);
            grid.killMember(1);
        }
    }

    private void makeCache(String module) throws IOException, InterruptedException {
        BuiltProgram program = installation.built(module);
        List<String> options = new ArrayList<>(programs.getOrDefault(module, List.of()));
        options.addAll(WITH_AGENT);
        options.addAll(List.of(
                "-XX:AOTMode=create", "-XX:AOTConfiguration=" + notes(module), "-XX:AOTCache=" + program.cache()));
        step(
                module + "-cache",
                Program.built(module, options, program, List.of()).command(installation.tether()));
        Files.delete(notes(module));
    }

    private Path notes(String module) {
        return folder.resolve(module + ".aotconf");
    }

    private void step(String name, List<String> command) throws IOException, InterruptedException {
        Path log = folder.resolve(name + ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()))
                .start();
        if (!process.waitFor(LONGEST_STEP.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
            throw new StartFailedException(name, "took longer than " + LONGEST_STEP.toSeconds() + " s", log);
        }
        if (process.exitValue() != 0) {
            throw new StartFailedException(name, "ended with status " + process.exitValue(), log);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
