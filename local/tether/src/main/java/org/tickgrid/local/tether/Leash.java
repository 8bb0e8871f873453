package org.tickgrid.local.tether;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Holds a program that is not Java: a process that does nothing but start it, end it when it is to end itself, and end with
 * it, with its status. With {@link Tether} as an agent the program is tied like any other.
 */
public final class Leash {

    private static final int LAST_WORDS_SECONDS = 8;

    /** A Ctrl-C is left to the one that holds it. What ignores a signal hands that on to what it becomes. */
    private static final List<String> DEAF_TO_CTRL_C = List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "sh");

    private Leash() {}

    /** @param command the program and its arguments */
    public static void main(String[] command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(DEAF_TO_CTRL_C);
        all.addAll(List.of(command));
        Process program = new ProcessBuilder(all).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(program), "leash"));
        System.exit(program.waitFor());
    }

    private static void end(Process program) {
        program.destroy();
        try {
            if (!program.waitFor(LAST_WORDS_SECONDS, TimeUnit.SECONDS)) {
                program.destroyForcibly();
            }
        } catch (InterruptedException e) {
            program.destroyForcibly();
        }
    }
}
