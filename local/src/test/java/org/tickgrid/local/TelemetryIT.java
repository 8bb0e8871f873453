package org.tickgrid.local;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each program says of itself when its settings ask for it: logs as JSON, and traces. */
class TelemetryIT {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    /** What a collector was sent: protobuf, in which texts stand as they are. */
    private static final List<String> SENT = new CopyOnWriteArrayList<>();

    @TempDir
    private static Path folder;

    private static HttpServer collector;
    private static LocalGrid grid;

    @BeforeAll
    static void start() throws IOException {
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            try (exchange) {
                SENT.add(new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1));
                exchange.sendResponseHeaders(200, -1);
            }
        });
        collector.start();
        LocalSettings settings =
                LocalSettings.forTest(folder).withArgument(Members.MODULE, "--logging.structured.format.console=ecs");
        for (Part part : Part.values()) {
            settings = settings.withArgument(part.module(), "--logging.structured.format.console=ecs")
                    .withArgument(part.module(), "--management.tracing.export.enabled=true")
                    .withArgument(
                            part.module(),
                            "--management.opentelemetry.tracing.export.otlp.endpoint=http://127.0.0.1:"
                                    + collector.getAddress().getPort() + "/v1/traces");
        }
        grid = LocalGrid.start(settings);
    }

    @AfterAll
    static void stop() {
        grid.close();
        collector.stop(0);
    }

    @Test
    void everyProgramWritesAJsonObjectALine() {
        JsonMapper json = JsonMapper.builder().build();

        assertThat(Stream.concat(
                        Stream.of(grid.memberProcess(1)),
                        Stream.of(Part.values()).map(grid::process)))
                .allSatisfy(program -> assertThat(Files.readAllLines(program.log()))
                        .isNotEmpty()
                        .allSatisfy(line -> {
                            JsonNode said = json.readTree(line);
                            assertThat(said.path("message").asString("")).isNotEmpty();
                            assertThat(said.at("/service/name").asString("")).isIn(program.name(), Members.MODULE);
                        }));
    }

    @Test
    void everyServiceGoesOnWithTheTracesOfOthers() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (Part part : Part.values()) {
                URI health = grid.address(part).resolve("/actuator/health/readiness");
                http.send(
                        HttpRequest.newBuilder(health)
                                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                                .build(),
                        BodyHandlers.discarding());
            }
        }

        String trace = new String(HexFormat.of().parseHex(TRACE), ISO_8859_1);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Part.values())
                        .allSatisfy(part -> assertThat(SENT)
                                .anySatisfy(spans -> assertThat(spans).contains(part.module(), "http get", trace))));
    }
}
