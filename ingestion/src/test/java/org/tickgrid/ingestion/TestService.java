package org.tickgrid.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it runs, on a free port, and a client of it. */
final class TestService implements AutoCloseable {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final ConfigurableApplicationContext context;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(30)).build();

    private TestService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static TestService started(String kafka, String... settings) {
        List<String> arguments =
                new ArrayList<>(List.of("--server.port=0", "--tickgrid.kafka.bootstrap-servers=" + kafka));
        arguments.addAll(List.of(settings));
        return new TestService(SpringApplication.run(Ingestion.class, arguments.toArray(String[]::new)));
    }

    /** Waits until it has created its topics. */
    TestService awaitTopics() {
        await().atMost(LONGEST_WAIT).until(() -> part(Topics.class).areThere());
        return this;
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    <T> Collection<T> parts(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    /** Bytes that may be under way now. */
    int bound() {
        return (int)
                part(MeterRegistry.class).get("tickgrid.ingest.bound").gauge().value();
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    Answer post(String json) throws IOException, InterruptedException {
        return post(BodyPublishers.ofString(json), "Content-Type", "application/json");
    }

    Answer post(byte[] body, String... headers) throws IOException, InterruptedException {
        return post(BodyPublishers.ofByteArray(body), headers);
    }

    Answer post(BodyPublisher body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request("/ingest").POST(body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    Answer postLabels(String json, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request("/truth").POST(BodyPublishers.ofString(json));
        return send(headers.length > 0 ? request.headers(headers) : request);
    }

    Answer send(String method, String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).method(method, BodyPublishers.noBody());
        return send(headers.length > 0 ? request.headers(headers) : request);
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(Duration.ofMinutes(2));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return new Answer(http.send(request.build(), BodyHandlers.ofString()));
    }

    @Override
    public void close() {
        http.close();
        context.close();
    }

    /** What came back. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String text() {
            return response.body();
        }

        JsonNode json() {
            return MAPPER.readTree(response.body());
        }

        /** It says what was wrong, as RFC 9457 has it, and nothing of how the service is made. */
        void assertProblem(int status) {
            assertThat(status()).isEqualTo(status);
            assertThat(header("Content-Type")).startsWith("application/problem+json");
            assertThat(json().path("status").asInt()).isEqualTo(status);
            assertThat(text()).doesNotContain("Exception", "trace", "\tat ");
        }

        String field(String name) {
            return json().path(name).asString();
        }
    }
}
