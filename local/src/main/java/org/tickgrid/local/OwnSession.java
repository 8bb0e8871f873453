package org.tickgrid.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A session of its own for each program. Linux shares its processors out among sessions first, and then among the threads
 * of each: a program gets its share however many threads are busy in others. Where there is no {@code setsid}, or Linux
 * does not share out among sessions, programs run as they would without all this.
 */
final class OwnSession {

    private static final Path SET_SESSION = Path.of("/usr/bin/setsid");

    /** A sixth of the weight that it had before. */
    private static final String NICE = "8";

    private static final int MOST_TRIES = 5;

    private OwnSession() {}

    /** Runs {@code command} in a session of its own. */
    static List<String> of(List<String> command) {
        return isThere()
                ? Stream.concat(Stream.of(SET_SESSION.toString()), command.stream())
                        .toList()
                : command;
    }

    /**
     * Lets a session that was made by {@link #of} have less of a full machine than one that did not give way. It cannot be
     * taken back. Where Linux does not take the wish, all stays as it is.
     *
     * @param pid of the process that it began with
     */
    static void giveWay(long pid) {
        Path weight = Path.of("/proc", Long.toString(pid), "autogroup");
        for (int i = 0; i < MOST_TRIES && isThere() && Files.exists(weight); i++) {
            try {
                Files.writeString(weight, NICE);
                return;
            } catch (IOException e) {
                // From others than root it is taken ten times a second.
                ChildProcess.pause();
            }
        }
    }

    private static boolean isThere() {
        return Files.isExecutable(SET_SESSION);
    }
}
