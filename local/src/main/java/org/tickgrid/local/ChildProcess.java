package org.tickgrid.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program that runs as a process of its own, with its output in a log. It is tied to us: should we end in any way, so
 * does it.
 */
public final class ChildProcess {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(45);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final String name;
    private final Path log;
    private final Readiness readiness;
    private final Instant started;
    private final Process process;
    private volatile boolean askedToEnd;

    private ChildProcess(String name, Path log, Readiness readiness, Instant started, Process process) {
        this.name = name;
        this.log = log;
        this.readiness = readiness;
        this.started = started;
        this.process = process;
    }

    /** @param folder where its log is: {@code NAME.log}, appended to when it is started again */
    static ChildProcess start(Program program, Readiness readiness, Path tether, Path folder) {
        Path log = folder.resolve(program.name() + ".log");
        try {
            Files.createDirectories(folder);
            Process process = new ProcessBuilder(OwnSession.of(program.command(tether)))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start();
            process.getOutputStream().close();
            return new ChildProcess(program.name(), log, readiness, Instant.now(), process);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + program.name(), e);
        }
    }

    public String name() {
        return name;
    }

    public Path log() {
        return log;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it ended though nobody had asked it to, and not because its work was done. */
    public boolean died() {
        return !process.isAlive() && !askedToEnd && process.exitValue() != 0;
    }

    /** How long ago it was started. */
    Duration age() {
        return Duration.between(started, Instant.now());
    }

    /** Whether it runs, and says that it can do its work. */
    public boolean answers() {
        return process.isAlive() && readiness.obstacle().isEmpty();
    }

    /** From now on it has less of a full machine than programs that did not give way, such as those that start. */
    public void giveWay() {
        OwnSession.giveWay(pid());
    }

    /** @throws StartFailedException when it has ended, or takes too long */
    boolean isReady() {
        if (!process.isAlive()) {
            throw new StartFailedException(name, "ended with status " + process.exitValue() + " while starting", log);
        }
        Optional<String> obstacle = readiness.obstacle();
        if (obstacle.isPresent() && age().compareTo(LONGEST_START) > 0) {
            throw new StartFailedException(
                    name, "was not ready within " + LONGEST_START.toSeconds() + " s: " + obstacle.get(), log);
        }
        return obstacle.isEmpty();
    }

    /** @throws StartFailedException when it ends before that, or takes too long */
    void awaitReady() {
        while (!isReady()) {
            pause();
        }
    }

    /** Waits for a program that ends by itself, and kills it when that takes too long. Returns its status. */
    public int awaitExit(Duration longest) {
        if (!waitFor(longest)) {
            kill();
        }
        return process.exitValue();
    }

    /** Asks it to end, which leaves it time to clean up. */
    void requestStop() {
        askedToEnd = true;
        process.destroy();
    }

    /** Ends it in order; by force when it takes too long. */
    public void stop() {
        requestStop();
        if (!waitFor(LONGEST_STOP)) {
            kill();
        }
    }

    /** Lets it and what it has started stand still, until it is thawed. */
    public void freeze() {
        signal("STOP");
    }

    /** Lets it go on. */
    public void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        List<String> command = Stream.concat(
                        Stream.of("kill", "-" + name),
                        Stream.concat(Stream.of(process.toHandle()), process.descendants())
                                .filter(ProcessHandle::isAlive)
                                .map(handle -> Long.toString(handle.pid())))
                .toList();
        try {
            new ProcessBuilder(command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it and what it has started at once, as {@code kill -9} does. */
    public void kill() {
        askedToEnd = true;
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        waitFor(LONGEST_STOP);
    }

    static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a process", e);
        }
    }

    private boolean waitFor(Duration longest) {
        try {
            return process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
