package org.tickgrid.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.tickgrid.ingestion.TestService.Answer;

/** Every address that there is, and what it answers to whom. Kafka is away: whoever is let in hears of that. */
class AccessMatrixTest {

    private static final String KEY = "PmDkfO3jGm7cVY0L9u2oT0y3V8tq5h1XkQmZr4s6wBc";

    /** Method and mapping, and the status without a key, with a wrong one, and with the right one in each of its places. */
    private static final String MATRIX = """
            POST /ingest              | 401 401 401 503 503
            POST /truth               | 401 401 401 503 503
            GET /actuator             | 200 200 200 200 200
            GET /actuator/health      | 503 503 503 503 503
            GET /actuator/health/**   | 200 200 200 200 200
            GET /actuator/prometheus  | 200 200 200 200 200
            GET /error                | 500 500 500 500 500
            """;

    private static final String NOWHERE = "127.0.0.1:1";
    private static final TestService SERVICE =
            TestService.started(NOWHERE, "--tickgrid.ingest.keys.feed.sha256=" + hash());

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    enum Identity {
        NOBODY,
        WRONG("Authorization", "Bearer " + KEY.toLowerCase(Locale.ROOT)),
        OTHER_SCHEME("Authorization", "Basic " + KEY),
        BEARER("Authorization", "bearer " + KEY),
        HEADER("X-API-Key", KEY);

        private final String[] headers;

        Identity(String... headers) {
            this.headers = headers;
        }
    }

    private static String hash() {
        return HexFormat.of().formatHex(sha256());
    }

    private static byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(KEY.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<Arguments> requests() {
        return MATRIX.lines().flatMap(line -> {
            String[] cells = line.split("[ |]+", 3);
            List<String> statuses = List.of(cells[2].strip().split(" ", -1));
            return Arrays.stream(Identity.values())
                    .map(who -> Arguments.of(cells[0], cells[1], who, Integer.valueOf(statuses.get(who.ordinal()))));
        });
    }

    @ParameterizedTest(name = "{0} {1} as {2}: {3}")
    @MethodSource("requests")
    void answers(String method, String mapping, Identity who, int status) throws Exception {
        Answer answer = SERVICE.send(method, mapping.replace("**", "liveness"), who.headers);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void hasARowForEveryMapping() {
        Set<String> mapped = SERVICE.parts(RequestMappingInfoHandlerMapping.class).stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getPatternValues().stream()
                        .map(pattern -> (info.getMethodsCondition().getMethods().isEmpty()
                                        ? "GET"
                                        : info.getMethodsCondition()
                                                .getMethods()
                                                .iterator()
                                                .next()
                                                .name())
                                + " " + pattern))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(mapped)
                .isEqualTo(MATRIX.lines()
                        .map(line -> line.split(" *\\|", 2)[0])
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void tellsHowAKeyIsBrought() throws Exception {
        Answer answer = SERVICE.send("POST", "/ingest");

        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.field("detail")).contains("Authorization: Bearer KEY", "X-API-Key: KEY");
    }

    @Test
    void withoutKeysItServesItsOwnMachineAlone() throws Exception {
        try (TestService open = TestService.started(NOWHERE)) {
            assertThat(open.send("POST", "/ingest").status()).isEqualTo(503);
            assertThat(open.send("POST", "/ingest", "Origin", "http://elsewhere.example")
                            .status())
                    .isEqualTo(403);
        }
        assertThatThrownBy(() ->
                        TestService.started(NOWHERE, "--server.address=0.0.0.0").close())
                .rootCause()
                .hasMessageContaining("No API keys are asked for, and server.address is 0.0.0.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
                "NONSENSE\r\n\r\n",
                "GET /actuator/health HTTP/1.1\r\nConnection: close\r\n\r\n"
            })
    void saysNothingOfItselfToNonsense(String request) throws Exception {
        assertThat(raw(SERVICE, request))
                .startsWith("HTTP/1.1 4")
                .doesNotContainIgnoringCase("tomcat", "spring", "java", "\tat ");
    }

    @Test
    void refusesHeadersWithoutEnd() throws Exception {
        String long17 = "x".repeat(17 * 1024);

        assertThat(raw(SERVICE, "POST /ingest HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Long: " + long17 + "\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void letsAConnectionTooManyWaitUntilOneEnds() throws Exception {
        try (TestService small = TestService.started(NOWHERE, "--server.tomcat.max-connections=2");
                Socket first = connection(small);
                Socket second = connection(small);
                Socket third = connection(small)) {
            ask(first);
            ask(second);
            assertThat(first.getInputStream().read()).isEqualTo('H');
            assertThat(second.getInputStream().read()).isEqualTo('H');

            ask(third);
            third.setSoTimeout(1_000);
            assertThatThrownBy(() -> third.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);

            first.close();
            third.setSoTimeout(20_000);
            assertThat(third.getInputStream().read()).isEqualTo('H');
        }
    }

    private static void ask(Socket socket) throws IOException {
        socket.getOutputStream()
                .write("GET /actuator/health/liveness HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".getBytes(UTF_8));
    }

    private static Socket connection(TestService service) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static String raw(TestService service, String request) throws IOException {
        try (Socket socket = connection(service)) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
