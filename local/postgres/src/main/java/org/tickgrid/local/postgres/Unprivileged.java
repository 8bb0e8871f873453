package org.tickgrid.local.postgres;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How a program is started that refuses to be root, when we are: in a user namespace of its own, where it is nobody and
 * still owns our files; where the system gives none, as the user nobody, who is given the files.
 */
final class Unprivileged {

    private static final int DEADLINE_SECONDS = 10;
    private static final List<String> NAMESPACE = List.of("unshare", "--user");
    private static final String NOBODY = "65534";
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    private Unprivileged() {}

    /** What stands before the program's own command; nothing when we are not root. */
    static List<String> prefix() {
        if (!isRoot()) {
            return List.of();
        }
        return works(NAMESPACE) ? NAMESPACE : AS_NOBODY;
    }

    /** Gives it all files of a folder, where it would not own them. */
    static void give(Path folder, List<String> prefix) throws IOException {
        if (!prefix.equals(AS_NOBODY)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.setAttribute(file, "unix:uid", Integer.valueOf(NOBODY));
                Files.setAttribute(file, "unix:gid", Integer.valueOf(NOBODY));
            }
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static boolean works(List<String> prefix) {
        try {
            List<String> command =
                    Stream.concat(prefix.stream(), Stream.of("true")).toList();
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start();
            return process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
