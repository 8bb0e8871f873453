package org.tickgrid.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every address over HTTP. Nobody signs in here: what probes and Prometheus ask is all that there is. */
class AccessMatrixTest {

    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() throws IOException {
        service = SpringApplication.run(
                Notifications.class,
                "--server.port=0",
                "--tickgrid.grid.addresses=127.0.0.1:" + freePort(),
                "--tickgrid.grid.cluster-name=test-" + UUID.randomUUID());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void isWhatProbesAndPrometheusAsk() {
        Set<String> mapped = service.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getPatternValues().stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(mapped)
                .containsExactly(
                        "/actuator", "/actuator/health", "/actuator/health/**", "/actuator/prometheus", "/error");
    }

    @ParameterizedTest
    @CsvSource({
        "/actuator/health/liveness, 200",
        "/actuator/prometheus, 200",
        "/actuator/metrics, 404",
        "/actuator/env, 404",
        "/actuator/heapdump, 404",
        "/actuator/loggers, 404",
        "/error, 500",
        "/, 404"
    })
    void answers(String path, int status) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().map()).doesNotContainKeys("Server", "X-Powered-By");
        assertThat(answer.body()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void tellsOfItsHealthNoMoreThanThat() throws Exception {
        assertThat(get("/actuator/health").body()).doesNotContain("details", "diskSpace");
    }

    private static HttpResponse<String> get(String path) throws Exception {
        int port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
