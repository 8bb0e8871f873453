package org.tickgrid.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where Tickgrid's built parts are.
 *
 * @param home the project's root folder
 */
public record Installation(Path home) {

    /** That of system property {@code tickgrid.home}, else the one that the working directory is in. */
    public static Installation find() {
        String given = System.getProperty("tickgrid.home");
        Path start = Path.of(given == null ? "" : given).toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("grid-members"))
                    && Files.isDirectory(folder.resolve("local/tether"))) {
                return new Installation(folder);
            }
        }
        throw new IllegalStateException("No Tickgrid in " + start + " or above it");
    }

    /** The jar that runs {@code module}. */
    public Path program(String module) {
        return onlyMatch(home.resolve(module).resolve("target"), module + "-*-exec.jar");
    }

    BuiltProgram built(String module) {
        return new BuiltProgram(program(module));
    }

    public Path tether() {
        return onlyMatch(home.resolve("local/tether/target"), "local-tether-*.jar");
    }

    /** The class path of the Kafka broker and its tools. */
    String brokerClassPath() {
        Path file = home.resolve("local/kafka/target/classpath");
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Not built yet, ./tickgrid does it: " + file, e);
        }
    }

    /** Where PostgreSQL's programs are laid out when they are needed first. */
    Path postgres() {
        return home.resolve("local/postgres/target/postgres");
    }

    private static Path onlyMatch(Path folder, String pattern) {
        try (Stream<Path> jars = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            var matcher = folder.getFileSystem().getPathMatcher("glob:" + pattern);
            List<Path> matches =
                    jars.filter(jar -> matcher.matches(jar.getFileName())).toList();
            if (matches.size() != 1) {
                throw new IllegalStateException(
                        (matches.isEmpty() ? "Not built yet, ./tickgrid does it: " : "More than one of ")
                                + folder.resolve(pattern));
            }
            return matches.getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
