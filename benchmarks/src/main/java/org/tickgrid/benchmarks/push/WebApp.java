package org.tickgrid.benchmarks.push;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.tickgrid.benchmarks.Percentiles;
import org.tickgrid.benchmarks.ProcessorTime;
import tools.jackson.databind.json.JsonMapper;

/** What the web app says of itself, and what the system says of its process. */
final class WebApp {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI address;
    private final long pid;
    private final HttpClient http = HttpClient.newHttpClient();

    WebApp(URI address, long pid) {
        this.address = address;
        this.pid = pid;
    }

    /**
     * What it occupies after a full collection.
     *
     * @param heap bytes of objects
     * @param buffers bytes of direct buffers
     * @param resident bytes of the process; 0 where the system does not tell
     */
    record Memory(long heap, long buffers, long resident) {

        /** Bytes of objects and buffers more than in {@code before}, for each of {@code clients}. */
        long perClient(Memory before, int clients) {
            return (heap + buffers - before.heap - before.buffers) / clients;
        }
    }

    Duration processorTime() {
        return ProcessorTime.of(pid);
    }

    Memory memory() throws IOException, InterruptedException {
        collect();
        return new Memory(
                (long) meter("jvm.memory.used?tag=area:heap"), (long) meter("jvm.buffer.memory.used"), resident());
    }

    private void collect() throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(pid),
                        "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
        if (!jcmd.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || jcmd.exitValue() != 0) {
            jcmd.destroyForcibly();
            throw new IOException("jcmd could not have the web app collect its garbage");
        }
    }

    private long resident() throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElse(0);
    }

    double meter(String name) throws IOException, InterruptedException {
        return JSON.readTree(get("/actuator/metrics/" + name))
                .at("/measurements/0/value")
                .asDouble();
    }

    /**
     * A percentile of the last seconds, in milliseconds.
     *
     * @param stage {@code heard} or {@code sent}
     * @param type of the data
     */
    OptionalLong age(String stage, String type, String quantile) throws IOException, InterruptedException {
        return Percentiles.of(address).millis("tickgrid_push_" + stage + "_age", quantile, "type", type);
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
