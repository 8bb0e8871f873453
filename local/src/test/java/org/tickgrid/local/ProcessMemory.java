package org.tickgrid.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a Java process has of the machine's memory, on Linux, and what it would be given on Kubernetes. */
final class ProcessMemory {

    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s*(\\d+) kB");
    private static final Pattern HEAP = Pattern.compile("\0-Xmx(\\d+)([mg])\0");

    /** The part of a pod's memory that its heap takes. */
    private static final double HEAP_OF_POD = 0.6;

    private ProcessMemory() {}

    /** The most bytes that it has had so far. */
    static long peak(long pid) {
        return PEAK.matcher(read(pid, "status"))
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)) << 10)
                .findFirst()
                .orElseThrow();
    }

    /** The bytes of a pod whose heap is as large as this process'. */
    static long limit(long pid) {
        MatchResult last = HEAP.matcher(read(pid, "cmdline").replace("\0", "\0\0"))
                .results()
                .reduce((_, later) -> later)
                .orElseThrow();
        long heap = Long.parseLong(last.group(1)) << (last.group(2).equals("g") ? 30 : 20);
        return (long) (heap / HEAP_OF_POD);
    }

    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
