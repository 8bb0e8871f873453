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

    /** A sixth of the weight of a program that starts. */
    private static final String NICE = "8";

    private OwnSession() {}

    /** Runs {@code command} in a session of its own. */
    static List<String> of(List<String> command) {
        return isThere()
                ? Stream.concat(Stream.of(SET_SESSION.toString()), command.stream())
                        .toList()
                : command;
    }

    /**
     * Lets a session that was made by {@link #of} have less of a full machine than one that did not give way, as programs
     * do that start.
     *
     * @param pid of the process that it began with
     * @return false when it has to be asked again: Linux takes such a wish from others than root ten times a second
     */
    static boolean giveWay(long pid) {
        Path weight = Path.of("/proc", Long.toString(pid), "autogroup");
        if (!isThere() || !Files.exists(weight)) {
            return true;
        }
        try {
            Files.writeString(weight, NICE);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isThere() {
        return Files.isExecutable(SET_SESSION);
    }
}
