package org.tickgrid.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file of records, and the one beside it of what the simulator knows: {@code x.ndjson.gz} and {@code x.truth.ndjson}. */
record RecordingFiles(Path records, Path labels) {

    private static final String PLAIN = ".ndjson";
    private static final String ZIPPED = ".ndjson.gz";

    /** @throws IllegalArgumentException when the name says neither what it holds nor whether it is zipped */
    static RecordingFiles of(Path records) {
        Path file = records.getFileName();
        String name = file == null ? "" : file.toString();
        String ending = name.endsWith(ZIPPED) ? ZIPPED : PLAIN;
        if (!name.endsWith(ending) || name.length() == ending.length()) {
            throw new IllegalArgumentException(
                    "--out must be a file such as sim.ndjson or sim.ndjson.gz, was " + records);
        }
        String stem = name.substring(0, name.length() - ending.length());
        return new RecordingFiles(records, records.resolveSibling(stem + ".truth" + PLAIN));
    }

    boolean zipped() {
        return records.toString().endsWith(ZIPPED);
    }

    /** @throws IllegalArgumentException when they cannot be written, or would replace others */
    void checkFree(boolean mayReplace) {
        Path folder = records.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new IllegalArgumentException("There is no folder " + folder);
        }
        for (Path file : new Path[] {records, labels}) {
            if (Files.isDirectory(file)) {
                throw new IllegalArgumentException(file + " is a folder");
            }
            if (Files.exists(file) && !mayReplace) {
                throw new IllegalArgumentException(file + " exists already; --force replaces it");
            }
        }
    }

    /** Where they are written until they are whole. */
    RecordingFiles parts() {
        return new RecordingFiles(part(records), part(labels));
    }

    void moveTo(RecordingFiles names) throws IOException {
        Files.move(labels, names.labels, StandardCopyOption.REPLACE_EXISTING);
        Files.move(records, names.records, StandardCopyOption.REPLACE_EXISTING);
    }

    void delete() throws IOException {
        Files.deleteIfExists(records);
        Files.deleteIfExists(labels);
    }

    private static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }
}
