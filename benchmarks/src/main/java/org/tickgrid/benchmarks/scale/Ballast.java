package org.tickgrid.benchmarks.scale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the machine as busy with few members as it is with the most: for each one that is missing, a process that only counts, held
 * to the same part of a core. What is compared is then the grid, and not how fast a processor is when its neighbour rests.
 */
final class Ballast implements AutoCloseable {

    /** Ends by itself when we do, in whatever way. */
    private static final String COUNT =
            "while kill -0 %d 2>/dev/null; do i=0; while [ $i -lt 100000 ]; do i=$((i+1)); done; done";

    private static final long LONGEST_END_SECONDS = 10;

    private final List<Process> processes = new ArrayList<>();
    private final List<CpuGroup> groups = new ArrayList<>();

    private Ballast() {}

    /**
     * None where the machine does not let us limit it: it would take from the members.
     *
     * @param count of processes
     * @param cores each one's part
     */
    static Ballast start(int count, double cores) {
        Ballast ballast = new Ballast();
        for (int i = 0; i < count; i++) {
            Optional<CpuGroup> group = CpuGroup.create("ballast-" + UUID.randomUUID());
            if (group.isEmpty()) {
                break;
            }
            try {
                ballast.start(group.get(), cores);
            } catch (IOException e) {
                ballast.close();
                throw new UncheckedIOException(e);
            }
        }
        return ballast;
    }

    private void start(CpuGroup group, double cores) throws IOException {
        groups.add(group);
        group.limit(cores);
        Process process = new ProcessBuilder(
                        "sh", "-c", COUNT.formatted(ProcessHandle.current().pid()))
                .start();
        processes.add(process);
        group.add(process.pid());
    }

    /** How many there are. */
    int size() {
        return processes.size();
    }

    @Override
    public void close() {
        processes.forEach(Process::destroyForcibly);
        try {
            for (Process process : processes) {
                process.waitFor(LONGEST_END_SECONDS, TimeUnit.SECONDS);
            }
            for (CpuGroup group : groups) {
                group.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
