package org.tickgrid.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tickgrid.web.Dashboard;
import org.tickgrid.web.Samples;
import org.tickgrid.web.TestGrid;
import org.tickgrid.web.grid.GridLink;

/** The clients that programs are shown as an example are told the market, and each signal as it is raised. */
class ClientsTest {

    private static final Path CLIENTS =
            Path.of("../docs/clients").toAbsolutePath().normalize();
    private static final TestGrid GRID = new TestGrid();
    private static Dashboard web;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        GRID.put(Samples.performance("AAPL", 187.34, 5));
        web = new Dashboard(GRID);
        await().until(() -> web.bean(GridLink.class).up());
        await().until(() -> web.json("/api/market").size() == 1);
    }

    @AfterAll
    static void stop() {
        web.close();
        GRID.close();
    }

    @Test
    void java() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        run(List.of(java, CLIENTS.resolve("Client.java").toString()), "JAVA");
    }

    /** Debian's own Python has the modules that Debian brings, another on the path may not. */
    @Test
    void python() throws Exception {
        String python = Stream.of("python3", "/usr/bin/python3")
                .filter(one -> succeeds(one, "-c", "import websockets"))
                .findFirst()
                .orElse("");
        assumeTrue(!python.isEmpty(), "There is no Python with the module websockets on this machine");
        run(List.of(python, CLIENTS.resolve("client.py").toString()), "PYTHON");
    }

    /** Node has websockets from version 22 on, and before that when asked for. */
    @Test
    void javaScript() throws Exception {
        List<String> node = Stream.of(List.of("node"), List.of("node", "--experimental-websocket"))
                .filter(one -> succeeds(Stream.concat(
                                one.stream(),
                                Stream.of(
                                        "-e", "new WebSocket('ws://127.0.0.1:1')" + ".onerror = () => process.exit(0)"))
                        .toArray(String[]::new)))
                .findFirst()
                .orElse(List.of());
        assumeTrue(!node.isEmpty(), "There is no Node with websockets on this machine");
        run(
                Stream.concat(
                                node.stream(),
                                Stream.of(CLIENTS.resolve("client.mjs").toString()))
                        .toList(),
                "NODE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Client.java", "client.py", "client.mjs"})
    void areShort(String client) throws IOException {
        assertThat(Files.readAllLines(CLIENTS.resolve(client)).stream().filter(line -> !line.isBlank()))
                .hasSizeLessThan(30);
    }

    private void run(List<String> command, String symbol) throws Exception {
        Path output = folder.resolve("output");
        Process client = new ProcessBuilder(
                        Stream.concat(command.stream(), Stream.of(web.url(""))).toList())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            await().untilAsserted(() -> assertThat(output).content().contains("AAPL", "187.34"));
            GRID.put(Samples.signal("to-" + symbol, symbol, System.currentTimeMillis()));
            await().untilAsserted(() -> assertThat(output).content().contains(symbol, "BUY"));
            assertThat(client.isAlive()).isTrue();
        } finally {
            client.destroyForcibly().waitFor();
        }
    }

    private static boolean succeeds(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(Duration.ofSeconds(30).toSeconds(), TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
