package org.tickgrid.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A client that takes all and answers nothing, beside one that answers the pings. */
class SilentClientTest {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private static final String UPGRADE = """
            GET /ws HTTP/1.1\r
            Host: 127.0.0.1\r
            Connection: Upgrade\r
            Upgrade: websocket\r
            Sec-WebSocket-Version: 13\r
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
            \r
            """;

    @Test
    void isClosedThoughItDoesNotAnswer() throws Exception {
        try (Dashboard web = new Dashboard(
                        "nobody", "127.0.0.1:1", "--tickgrid.push.heartbeat=200ms", "--tickgrid.push.silence=2s");
                Listening answering = web.listen();
                Socket silent = upgraded(web)) {
            byte[] untilItsEnd = assertTimeoutPreemptively(
                    LONGEST_WAIT, () -> silent.getInputStream().readAllBytes());

            assertThat(new String(untilItsEnd, ISO_8859_1))
                    .startsWith("HTTP/1.1 101")
                    .contains("\"type\":\"status\"");
            answering.say("{'follow':'nothing'}").await("error");
        }
    }

    private static Socket upgraded(Dashboard web) throws IOException {
        Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(web.url("/")).getPort());
        socket.getOutputStream().write(UPGRADE.getBytes(ISO_8859_1));
        return socket;
    }
}
