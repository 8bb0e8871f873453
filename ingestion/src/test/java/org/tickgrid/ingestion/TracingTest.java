package org.tickgrid.ingestion;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Traces go where the settings say, and nowhere without. */
class TracingTest {

    private static final String NOWHERE = "127.0.0.1:1";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    /** What a collector was sent: protobuf, in which texts stand as they are. */
    private final List<String> sent = new CopyOnWriteArrayList<>();

    private HttpServer collector;

    @BeforeEach
    void listen() throws IOException {
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            try (exchange) {
                sent.add(exchange.getRequestHeaders().getFirst("Content-Type") + " "
                        + new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1));
                exchange.sendResponseHeaders(200, -1);
            }
        });
        collector.start();
    }

    @AfterEach
    void stop() {
        collector.stop(0);
    }

    @Test
    void tracesRequestsWhenToldSoAndGoesOnWithThoseOfOthers() throws Exception {
        try (TestService service = TestService.started(
                NOWHERE,
                "--management.tracing.export.enabled=true",
                "--management.opentelemetry.tracing.export.otlp.endpoint=" + endpoint())) {
            service.post("[]".getBytes(ISO_8859_1), "traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(sent)
                        .anySatisfy(spans -> assertThat(spans)
                                .startsWith("application/x-protobuf")
                                .contains("ingestion", "http post", new String(bytes(TRACE), ISO_8859_1))));
    }

    @Test
    void tracesNothingOtherwise() throws Exception {
        try (TestService service = TestService.started(NOWHERE)) {
            service.post("[]".getBytes(ISO_8859_1));
        }

        assertThat(sent).isEmpty();
    }

    private String endpoint() {
        return "http://127.0.0.1:" + collector.getAddress().getPort() + "/v1/traces";
    }

    private static byte[] bytes(String hex) {
        return java.util.HexFormat.of().parseHex(hex);
    }
}
