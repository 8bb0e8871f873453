package org.tickgrid.benchmarks.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The snapshots that a member's log tells of, when it is let to. */
final class Snapshots {

    /** Who tells. */
    static final String LOGGER = "com.hazelcast.jet.impl.MasterSnapshotContext";

    private static final Pattern LINE = Pattern.compile(
            ".*Snapshot (\\d+) phase 1 for job '([^']+)'.* status SUCCESS in (\\d+)ms, ([\\d,]+) bytes, .*");

    private final Path log;

    Snapshots(Path log) {
        this.log = log;
    }

    /**
     * One snapshot of a job.
     *
     * @param millis until all that it holds was saved
     * @param bytes in the map that holds it, once
     */
    record Snapshot(long number, String job, long millis, long bytes) {}

    List<Snapshot> of(String job) {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.map(LINE::matcher)
                    .filter(Matcher::matches)
                    .filter(line -> line.group(2).equals(job))
                    .map(line -> new Snapshot(
                            Long.parseLong(line.group(1)),
                            job,
                            Long.parseLong(line.group(3)),
                            Long.parseLong(line.group(4).replace(",", ""))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
