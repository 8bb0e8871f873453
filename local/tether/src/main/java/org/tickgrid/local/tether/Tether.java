package org.tickgrid.local.tether;

import java.time.Duration;
import java.util.Optional;
import sun.misc.Signal;

/**
 * A Java agent that ties a process to the one that started it: {@code -javaagent:tether.jar=PARENT_PID}.
 *
 * <p>When the parent is gone, however it went, this process ends as if asked to: its shutdown hooks run, within a
 * deadline. A Ctrl-C, which a terminal sends to parent and children alike, is left to the parent, so that it can stop
 * its children in order.
 */
public final class Tether {

    private static final Duration LAST_WORDS = Duration.ofSeconds(10);

    private Tether() {}

    /** @param parent the process id of the parent */
    public static void premain(String parent) {
        Signal.handle(new Signal("INT"), signal -> {});
        long pid = Long.parseLong(parent);
        Thread.ofPlatform().name("tether").daemon().start(() -> endWith(pid));
    }

    private static void endWith(long parent) {
        Optional<ProcessHandle> process = ProcessHandle.of(parent);
        process.ifPresent(handle -> handle.onExit().join());
        System.err.println("The process that started this one (" + parent + ") is gone: ending");
        Thread.ofPlatform().name("tether-deadline").daemon().start(Tether::haltAfterDeadline);
        System.exit(1);
    }

    private static void haltAfterDeadline() {
        try {
            Thread.sleep(LAST_WORDS);
        } catch (InterruptedException e) {
            // Then at once.
        }
        Runtime.getRuntime().halt(1);
    }
}
