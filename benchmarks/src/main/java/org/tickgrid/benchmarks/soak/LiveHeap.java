package org.tickgrid.benchmarks.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What is left in a Java process' heap when all garbage is gone. */
final class LiveHeap {

    /** One for each generation, or one for all. */
    private static final Pattern USED =
            Pattern.compile("total (?:reserved )?\\d+K,(?: committed \\d+K,)? used (\\d+)K");

    private LiveHeap() {}

    /** MiB, after a full collection. */
    static long of(long pid) throws IOException, InterruptedException {
        ask(pid, "GC.run");
        return used(ask(pid, "GC.heap_info"));
    }

    /** MiB that are used, as the Java machine tells of its heap. */
    static long used(String heap) {
        return USED.matcher(heap)
                        .results()
                        .mapToLong(used -> Long.parseLong(used.group(1)))
                        .sum()
                >> 10;
    }

    private static String ask(long pid, String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        String answer = new String(jcmd.getInputStream().readAllBytes(), UTF_8);
        if (jcmd.waitFor() != 0) {
            throw new IOException("jcmd " + command + " of process " + pid + ": " + answer);
        }
        return answer;
    }
}
