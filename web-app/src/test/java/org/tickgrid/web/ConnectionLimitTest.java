package org.tickgrid.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import org.junit.jupiter.api.Test;

class ConnectionLimitTest {

    @Test
    void letsAConnectionTooManyWaitUntilOneEnds() throws Exception {
        try (Dashboard web = new Dashboard("nobody", "127.0.0.1:1", "--server.jetty.max-connections=2");
                Socket first = connection(web);
                Socket second = connection(web)) {
            ask(first);
            ask(second);
            assertThat(first.getInputStream().read()).isEqualTo('H');
            assertThat(second.getInputStream().read()).isEqualTo('H');

            try (Socket third = connection(web)) {
                ask(third);
                third.setSoTimeout(1_000);
                assertThatThrownBy(() -> third.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);

                first.close();
                third.setSoTimeout(20_000);
                assertThat(third.getInputStream().read()).isEqualTo('H');
            }
        }
    }

    private static void ask(Socket socket) throws IOException {
        socket.getOutputStream()
                .write("GET /actuator/health/liveness HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".getBytes(UTF_8));
    }

    private static Socket connection(Dashboard web) throws IOException {
        Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(web.url("/")).getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }
}
