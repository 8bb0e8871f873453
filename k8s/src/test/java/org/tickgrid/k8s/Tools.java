package org.tickgrid.k8s;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs of this machine that the tests ask. A test that needs one that is not there is skipped, and says so. */
final class Tools {

    private static final int DEADLINE_SECONDS = 60;

    private Tools() {}

    /** The manifests that {@code folder} makes, as kubectl would apply them. */
    static String render(Path folder) {
        Result result = run("kubectl", List.of("kustomize", folder.toString()), List.of());
        if (result.status() != 0) {
            throw new IllegalStateException(folder + " cannot be rendered: " + result.output());
        }
        return result.output();
    }

    /** @param output of both streams */
    record Result(int status, String output) {}

    /** @param environment {@code NAME=value} each */
    static Result run(String program, List<String> arguments, List<String> environment) {
        Path output = null;
        try {
            output = Files.createTempFile("tickgrid-" + program, ".out");
            ProcessBuilder builder = new ProcessBuilder(find(program).toString());
            builder.command().addAll(arguments);
            environment.forEach(pair -> builder.environment()
                    .put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1)));
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(program + " did not end within " + DEADLINE_SECONDS + " s");
            }
            return new Result(process.exitValue(), Files.readString(output, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            if (output != null) {
                output.toFile().delete();
            }
        }
    }

    private static Path find(String program) {
        String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin";
        var found = Arrays.stream(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(found.isPresent(), "There is no " + program + " on this machine");
        return found.orElseThrow();
    }
}
