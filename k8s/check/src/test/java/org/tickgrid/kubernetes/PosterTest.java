package org.tickgrid.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PosterTest {

    private static final Duration STEP = Duration.ofSeconds(1);

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger troubles = new AtomicInteger();
    private volatile int trouble = 503;
    private HttpServer server;
    private Door door;
    private Poster poster;

    /** @param records a line each */
    private record Request(String sequence, List<String> records) {}

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/ingest", exchange -> {
            List<String> records = new String(exchange.getRequestBody().readAllBytes(), UTF_8)
                    .lines()
                    .toList();
            requests.add(new Request(exchange.getRequestHeaders().getFirst("Tickgrid-Sequence"), records));
            byte[] answer = "{\"accepted\":1,\"rejected\":[]}".getBytes(UTF_8);
            exchange.sendResponseHeaders(troubles.getAndDecrement() > 0 ? trouble : 200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        URI here = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        door = new Door(here, here, Access.NONE);
        poster = new Poster(door, Course.symbols("RUN", 6), new Course(0, 1_600_000_000_000L, STEP));
    }

    @AfterEach
    void close() {
        door.close();
        server.stop(0);
    }

    @Test
    void postsEachSymbolsBarsInTheirOrderAndNumbersThem() {
        poster.postUntil(5, 6);

        assertThat(poster.accepted()).isEqualTo(30);
        assertThat(poster.sent()).containsExactly(5L, 5L, 5L, 5L, 5L, 5L);
        assertThat(of("RUN-1"))
                .as("its symbols are the first and the fifth, three bars at a time")
                .extracting(Request::sequence)
                .containsExactly("RUN-1/0", "RUN-1/6");
        assertThat(of("RUN-1").stream()
                        .flatMap(request -> request.records().stream())
                        .filter(record -> record.contains("\"RUN-5\"")))
                .hasSize(5)
                .isSortedAccordingTo((a, b) -> Double.compare(time(a), time(b)));
    }

    @Test
    void sendsAgainUnderTheSameNumbersWhatWasNotTaken() {
        troubles.set(1);

        poster.postUntil(1, 6);

        assertThat(poster.accepted()).isEqualTo(6);
        assertThat(requests).hasSize(5);
        assertThat(requests.stream().distinct()).hasSize(4);
    }

    @Test
    void endsTheCourseOfEachSymbol() {
        poster.postUntil(2, 6);
        requests.clear();

        poster.end();

        assertThat(requests)
                .allSatisfy(request -> assertThat(request.records()).allMatch(record -> record.contains("clock")));
        assertThat(requests.stream()
                        .mapToInt(request -> request.records().size())
                        .sum())
                .isEqualTo(6);
        assertThat(of("RUN-1")).extracting(Request::sequence).containsExactly("RUN-1/4");
    }

    @Test
    void saysThatARecordWasRefusedWhileTheLoadGoesOn() {
        trouble = 400;
        troubles.set(1);
        Load load = new Load(poster, Duration.ofMillis(10));

        await().untilAsserted(() -> assertThatThrownBy(load::check)
                .isInstanceOf(CheckFailedException.class)
                .hasMessageContaining("/ingest answered 400"));
        assertThatThrownBy(load::close).hasMessageContaining("/ingest answered 400");
    }

    @Test
    void postsAtItsRateUntilItIsClosed() {
        long begun = System.nanoTime();
        Load load = new Load(poster, Duration.ofMillis(50));
        await().until(() -> poster.accepted() >= 60);
        load.check();
        load.close();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(9 * 50));
        long accepted = poster.accepted();
        assertThat(poster.sent().stream().mapToLong(Long::longValue).sum()).isEqualTo(accepted);
    }

    private List<Request> of(String producer) {
        return requests.stream()
                .filter(request -> request.sequence().startsWith(producer + "/"))
                .toList();
    }

    private static double time(String record) {
        return Double.parseDouble(record.replaceAll(".*\"timestamp\":([0-9.E]+).*", "$1"));
    }
}
