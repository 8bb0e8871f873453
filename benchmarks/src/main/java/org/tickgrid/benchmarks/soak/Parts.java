package org.tickgrid.benchmarks.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.tickgrid.local.ChildProcess;
import org.tickgrid.local.LocalGrid;
import org.tickgrid.local.Part;

/** The processes that the system is made of, and what each has of the machine's memory. On Linux alone. */
final class Parts {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s*(\\d+) kB");
    private static final Pattern SHARE = Pattern.compile("(?m)^Pss:\\s*(\\d+) kB");
    private static final Pattern HEAP = Pattern.compile("\0-Xmx(\\d+)([mg])(?=\0)");

    /** The part of a pod's memory that its heap takes, as in the images. */
    private static final double HEAP_OF_POD = 0.5;

    private final Map<String, ChildProcess> all = new LinkedHashMap<>();

    private Parts() {}

    static Parts of(LocalGrid grid) {
        Parts parts = new Parts();
        grid.members().forEach(number -> parts.add("member", grid.memberProcess(number)));
        parts.add("broker", grid.brokerProcess());
        parts.add("database", grid.databaseProcess());
        for (Part part : Part.values()) {
            parts.add(part.module(), grid.process(part));
        }
        return parts;
    }

    private void add(String name, ChildProcess process) {
        all.put(name, process);
    }

    /** MiB that each has now, by name; of those that it has started only the part that is its own. */
    Map<String, Long> resident() throws IOException {
        Map<String, Long> resident = new LinkedHashMap<>();
        for (Map.Entry<String, ChildProcess> part : all.entrySet()) {
            ChildProcess process = part.getValue();
            if (!process.isAlive()) {
                throw new IOException(part.getKey() + " ended by itself: " + process.log());
            }
            long kibibytes = first(RESIDENT, read(process.pid(), "status"));
            for (ProcessHandle child : children(process)) {
                kibibytes += first(SHARE, read(child.pid(), "smaps_rollup"));
            }
            resident.put(part.getKey(), kibibytes >> 10);
        }
        return resident;
    }

    /** MiB of live objects in each Java program, by name. It collects all garbage first, which stops each for a moment. */
    Map<String, Long> liveHeap() throws IOException, InterruptedException {
        Map<String, Long> live = new LinkedHashMap<>();
        for (Map.Entry<String, ChildProcess> part : all.entrySet()) {
            if (limits().containsKey(part.getKey())) {
                live.put(part.getKey(), LiveHeap.of(part.getValue().pid()));
            }
        }
        return live;
    }

    /**
     * MiB of a pod whose heap would be as large as this process', by name. What is no Java program has no such limit.
     */
    Map<String, Long> limits() {
        Map<String, Long> limits = new LinkedHashMap<>();
        all.forEach((name, process) -> {
            if (children(process).isEmpty()) {
                HEAP.matcher(read(process.pid(), "cmdline"))
                        .results()
                        .reduce((_, later) -> later)
                        .ifPresent(heap -> limits.put(name, Math.round(mebibytes(heap) / HEAP_OF_POD)));
            }
        });
        return limits;
    }

    private static long mebibytes(MatchResult heap) {
        long size = Long.parseLong(heap.group(1));
        return heap.group(2).equals("g") ? size << 10 : size;
    }

    private static List<ProcessHandle> children(ChildProcess process) {
        return ProcessHandle.of(process.pid()).stream()
                .flatMap(ProcessHandle::descendants)
                .toList();
    }

    private static long first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .findFirst()
                .orElse(0);
    }

    /** Empty when the process has just ended. */
    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file));
        } catch (IOException e) {
            return "";
        }
    }
}
