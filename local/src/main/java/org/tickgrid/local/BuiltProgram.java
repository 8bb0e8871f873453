package org.tickgrid.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A module's program as the build made it, and what {@link Preparation} made of it so that it starts sooner: its jars laid
 * out as files, and a cache of classes that Java had read and linked before. What is older than the build is left alone;
 * and Java itself ignores a cache that was made by another Java, of other jars or for another class path.
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

    /** What a Java machine is to run: {@code -jar program.jar}, with the cache where there is one. */
    List<String> launch() {
        if (System.getProperty(PREPARED, "true").equals("false") || !isNewer(plainJar(), jar)) {
            return List.of("-jar", jar.toString());
        }
        List<String> plain = List.of("-jar", plainJar().toString());
        return isNewer(cache(), plainJar())
                ? List.of("-XX:AOTCache=" + cache(), plain.getFirst(), plain.getLast())
                : plain;
    }

    boolean isPrepared() {
        return isNewer(plainJar(), jar) && isNewer(cache(), plainJar());
    }

    private static boolean isNewer(Path file, Path other) {
        try {
            return Files.isRegularFile(file)
                    && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(other)) >= 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
