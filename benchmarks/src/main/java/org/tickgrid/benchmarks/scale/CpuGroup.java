package org.tickgrid.benchmarks.scale;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A control group of the kernel, of either version, that limits the processor time of the processes in it. */
final class CpuGroup implements AutoCloseable {

    /** As Kubernetes has it. */
    private static final long PERIOD_MICROS = 100_000;

    private static final String PREFIX = "tickgrid-";

    private static final Path MOUNT = Path.of("/sys/fs/cgroup");
    private static final Duration LEFT_BEHIND = Duration.ofMinutes(10);
    private static final Path OWN = Path.of("/proc/self/cgroup");

    private final Path folder;
    private final boolean unified;

    /** @param unified whether it is of version 2 */
    private CpuGroup(Path folder, boolean unified) {
        this.folder = folder;
        this.unified = unified;
    }

    /** Makes one, as near to our own as the machine allows, and removes those that others left; empty where it does not. */
    static Optional<CpuGroup> create(String name) {
        boolean unified = Files.exists(MOUNT.resolve("cgroup.controllers"));
        for (Path parent : parents(unified)) {
            try {
                CpuGroup group = create(parent, PREFIX + name, unified);
                sweep(parent);
                return Optional.of(group);
            } catch (IOException e) {
                // The next is tried: ours may not be given to us, and its parents may.
            }
        }
        return Optional.empty();
    }

    /** @throws IOException where a group cannot be made or cannot be limited */
    static CpuGroup create(Path parent, String name, boolean unified) throws IOException {
        if (unified) {
            Files.writeString(parent.resolve("cgroup.subtree_control"), "+cpu");
        }
        Path folder = Files.createDirectory(parent.resolve(name));
        CpuGroup group = new CpuGroup(folder, unified);
        try {
            group.lift();
            return group;
        } catch (IOException e) {
            group.close();
            throw e;
        }
    }

    /** One that still has processes cannot be removed, and ours, which is new, is kept by its age. */
    private static void sweep(Path parent) throws IOException {
        Instant old = Instant.now().minus(LEFT_BEHIND);
        try (DirectoryStream<Path> found = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path group : found) {
                if (Files.getLastModifiedTime(group).toInstant().isBefore(old)
                        && Files.readString(group.resolve("cgroup.procs")).isBlank()) {
                    Files.deleteIfExists(group);
                }
            }
        }
    }

    /** Our own group, then those around it. */
    private static List<Path> parents(boolean unified) {
        Path mount = unified ? MOUNT : MOUNT.resolve("cpu");
        List<Path> parents = new ArrayList<>();
        Path own = mount.resolve(ownPath(unified)).normalize();
        while (own != null && own.startsWith(mount)) {
            if (Files.isDirectory(own)) {
                parents.add(own);
            }
            own = own.getParent();
        }
        return parents;
    }

    /** Lines are {@code number:controllers:/path}; of version 2 without controllers. */
    private static String ownPath(boolean unified) {
        try {
            return Files.readAllLines(OWN).stream()
                    .map(line -> line.split(":", 3))
                    .filter(line -> unified
                            ? line[1].isEmpty()
                            : List.of(line[1].split(",")).contains("cpu"))
                    .map(line -> line[2].substring(1))
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    /** Where its files are. */
    Path folder() {
        return folder;
    }

    /** @throws IOException when there is no such process */
    void add(long pid) throws IOException {
        write("cgroup.procs", Long.toString(pid));
    }

    /** @param cores processor seconds a second, such as 0.25 */
    void limit(double cores) throws IOException {
        long quota = Math.round(cores * PERIOD_MICROS);
        if (unified) {
            write("cpu.max", String.format(Locale.ROOT, "%d %d", quota, PERIOD_MICROS));
        } else {
            write("cpu.cfs_period_us", Long.toString(PERIOD_MICROS));
            write("cpu.cfs_quota_us", Long.toString(quota));
        }
    }

    void lift() throws IOException {
        if (unified) {
            write("cpu.max", "max " + PERIOD_MICROS);
        } else {
            write("cpu.cfs_quota_us", "-1");
        }
    }

    private void write(String file, String value) throws IOException {
        Files.writeString(folder.resolve(file), value);
    }

    /** Removes it. Its processes must have ended. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(folder);
    }
}
