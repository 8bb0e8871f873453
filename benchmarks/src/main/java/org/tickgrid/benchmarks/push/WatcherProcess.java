package org.tickgrid.benchmarks.push;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** {@link Watchers} in a process of their own, all connected. */
public final class WatcherProcess implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long LONGEST_STOP = 20;

    /** Elsewhere clients have machines of their own: what waits for them here should be as little as the system allows. */
    private static final String PRECEDENCE = "-10";

    private final Process process;
    private final BufferedReader answers;
    private final Writer orders;

    private WatcherProcess(Process process) {
        this.process = process;
        answers = process.inputReader(StandardCharsets.UTF_8);
        orders = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** Returns when all clients are connected. */
    public static WatcherProcess start(Watch watch) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(List.of(
                        "nice",
                        "-n",
                        PRECEDENCE,
                        java,
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Watchers.class.getName(),
                        JSON.writeValueAsString(watch)))
                .redirectError(Redirect.INHERIT)
                .start();
        WatcherProcess watchers = new WatcherProcess(process);
        try {
            watchers.answer();
        } catch (IOException | RuntimeException e) {
            watchers.close();
            throw e;
        }
        return watchers;
    }

    public void begin() throws IOException {
        order("begin");
    }

    public Heard end() throws IOException {
        order("end");
        return JSON.readValue(answer(), Heard.class);
    }

    private void order(String word) throws IOException {
        orders.write(word + '\n');
        orders.flush();
    }

    /** The next line that is marked as an answer: libraries may print what they like. */
    private String answer() throws IOException {
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(Watchers.ANSWER)) {
                return line.substring(Watchers.ANSWER.length());
            }
        }
        throw new IOException("The clients ended before they had answered");
    }

    @Override
    public void close() {
        try {
            orders.close();
            if (!process.waitFor(LONGEST_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
