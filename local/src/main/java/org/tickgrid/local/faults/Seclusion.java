package org.tickgrid.local.faults;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.tickgrid.local.Installation;

/**
 * A network and mounts of our own: namespaces in which loopback can be cut and a disk filled without anybody else's knowing,
 * and of which nothing stays. A process cannot move there with all its threads, so the campaign is started there once more.
 */
final class Seclusion {

    private static final String MARK = "TICKGRID_SECLUDED";
    private static final int DEADLINE_SECONDS = 10;

    /** Rules of our own have to come before the one that finds this machine's addresses. */
    private static final String SET_UP =
            "ip link set lo up && ip rule add pref 100 lookup local && ip rule del pref 0 && exec \"$@\"";

    private Seclusion() {}

    /** Whether we are in it. */
    static boolean isThere() {
        return System.getenv(MARK) != null;
    }

    /** Whether this machine lets us. */
    static boolean isPossible() {
        try {
            Process trial = new ProcessBuilder(command(List.of("true")))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start();
            return trial.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS) && trial.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Runs the command that we are once more, there, tied to us. Returns its status. */
    static int enter() throws IOException, InterruptedException {
        ProcessHandle.Info self = ProcessHandle.current().info();
        List<String> java = new ArrayList<>();
        java.add(self.command().orElseThrow());
        java.add("-javaagent:" + tether() + "=" + ProcessHandle.current().pid());
        java.addAll(List.of(self.arguments().orElseThrow()));
        ProcessBuilder builder = new ProcessBuilder(command(java)).inheritIO();
        builder.environment().put(MARK, "yes");
        Process inside = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(inside), "end-secluded"));
        return inside.waitFor();
    }

    private static void end(Process inside) {
        inside.destroy();
        try {
            inside.waitFor();
        } catch (InterruptedException e) {
            inside.destroyForcibly();
        }
    }

    private static Path tether() {
        return Installation.find().tether();
    }

    private static List<String> command(List<String> program) {
        List<String> all = new ArrayList<>(List.of("unshare", "--net", "--mount", "sh", "-c", SET_UP, "sh"));
        all.addAll(program);
        return all;
    }
}
