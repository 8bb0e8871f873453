package org.tickgrid.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/**
 * A module's program as the build made it, and what {@link Preparation} made of it so that it starts sooner: its jars laid
 * out as files, and a cache of classes that Java had read and linked before. What was made of another build is left
 * alone; and Java itself ignores a cache that was made by another Java, of other jars or for another class path.
 *
 * @param jar with all others inside
 */
record BuiltProgram(Path jar) {

    /** Says {@code false} to start programs as they were built, whatever is prepared. */
    static final String PREPARED = "tickgrid.prepared";

    /** Where it is laid out. */
    Path layout() {
        return jar.resolveSibling("start");
    }

    /** The jar without others inside, its class path beside it. */
    Path plainJar() {
        return layout().resolve(jar.getFileName());
    }

    Path cache() {
        return layout().resolve("classes.aot");
    }

    /** What it was laid out from. */
    private Path mark() {
        return layout().resolve("built-from");
    }

    /** Forgets the cache and what it was laid out from, until {@link #markLaidOut}. */
    void unmark() throws IOException {
        Files.deleteIfExists(mark());
        Files.deleteIfExists(cache());
    }

    void markLaidOut() throws IOException {
        Files.writeString(mark(), fingerprint());
    }

    /** What a Java machine is to run: {@code -jar program.jar}, with the cache where there is one. */
    List<String> launch() {
        if (System.getProperty(PREPARED, "true").equals("false") || !isLaidOut()) {
            return List.of("-jar", jar.toString());
        }
        List<String> plain = List.of("-jar", plainJar().toString());
        return Files.exists(cache()) ? List.of("-XX:AOTCache=" + cache(), plain.getFirst(), plain.getLast()) : plain;
    }

    boolean isPrepared() {
        return isLaidOut() && Files.exists(cache());
    }

    private boolean isLaidOut() {
        try {
            return Files.exists(mark())
                    && Files.exists(plainJar())
                    && Files.readString(mark()).equals(fingerprint());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of all that is in the jar, whose own time is the same for every build. */
    private String fingerprint() throws IOException {
        try (ZipFile entries = new ZipFile(jar.toFile())) {
            return entries.stream()
                    .map(entry -> "%08x %s%n".formatted(entry.getCrc(), entry.getName()))
                    .collect(Collectors.joining());
        }
    }
}
