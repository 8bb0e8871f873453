package org.tickgrid.notifications.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.client.HttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.tickgrid.notifications.NotificationSettings;
import org.tickgrid.notifications.TestGrid;

class ReachTest {

    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void listen() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            boolean leads = exchange.getRequestURI().getPath().equals("/elsewhere");
            if (leads) {
                exchange.getResponseHeaders().add("Location", "/");
            }
            exchange.sendResponseHeaders(leads ? 307 : 204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.254",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "64:ff9b::a00:1",
                "2002:7f00:1::",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2"
            })
    void staysAwayFrom(String address) throws Exception {
        assertThat(Reach.filter(List.of()).matches(InetAddress.getByName(address)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "93.184.216.34", "172.32.0.1", "2606:2800:220:1:248:1893:25c8:1946"})
    void reaches(String address) throws Exception {
        assertThat(Reach.filter(List.of()).matches(InetAddress.getByName(address)))
                .isTrue();
    }

    @Test
    void reachesThePrivateRangesThatAreNamed() throws Exception {
        assertThat(Reach.filter(List.of("10.1.0.0/16")).matches(InetAddress.getByName("10.1.2.3")))
                .isTrue();
        assertThat(Reach.filter(List.of("10.1.0.0/16")).matches(InetAddress.getByName("10.2.2.3")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "2130706433", "0"})
    void callsNobodyAtAPrivateAddressHoweverItIsWritten(String host) throws Exception {
        HttpClient http = Reach.client(settings());
        try {
            WebhookChannel channel = new WebhookChannel(new Post(http, Duration.ofSeconds(5)), address(host, "/"));

            assertThatThrownBy(() -> channel.tell(TestGrid.signal("one"))).isInstanceOf(UnwantedException.class);
            assertThat(calls).hasValue(0);
        } finally {
            http.stop();
        }
    }

    @Test
    void followsNoRedirect() throws Exception {
        HttpClient http = Reach.client(settings("127.0.0.1"));
        try {
            WebhookChannel channel =
                    new WebhookChannel(new Post(http, Duration.ofSeconds(5)), address("127.0.0.1", "/elsewhere"));

            assertThatThrownBy(() -> channel.tell(TestGrid.signal("one")))
                    .isInstanceOf(UnwantedException.class)
                    .hasMessageContaining("307");
            assertThat(calls).hasValue(1);
        } finally {
            http.stop();
        }
    }

    private URI address(String host, String path) {
        return URI.create("http://" + host + ":" + server.getAddress().getPort() + path);
    }

    private static NotificationSettings settings(String... ranges) {
        return new Binder(new MapConfigurationPropertySource(
                        Map.of("tickgrid.notifications.private-ranges", String.join(",", ranges))))
                .bindOrCreate("tickgrid.notifications", NotificationSettings.class);
    }
}
