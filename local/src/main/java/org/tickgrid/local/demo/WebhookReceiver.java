package org.tickgrid.local.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Someone who wants to be told of signals: takes the calls of a webhook, and remembers which signals they told of. */
public final class WebhookReceiver implements AutoCloseable {

    private final Map<String, List<Instant>> calls = new ConcurrentHashMap<>();
    private final HttpServer server;

    private WebhookReceiver(HttpServer server) {
        this.server = server;
    }

    /** Listens on a free port of this machine. */
    public static WebhookReceiver listen() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            WebhookReceiver receiver = new WebhookReceiver(server);
            server.createContext("/", receiver::take);
            server.start();
            return receiver;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(HttpExchange call) throws IOException {
        try (call) {
            call.getRequestBody().readAllBytes();
            String id = call.getRequestHeaders().getFirst("Idempotency-Key");
            if (id != null) {
                calls.computeIfAbsent(id, _ -> new CopyOnWriteArrayList<>()).add(Instant.now());
            }
            call.sendResponseHeaders(id == null ? 400 : 204, -1);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/signals");
    }

    /** How many different signals it was told of. */
    public int told() {
        return calls.size();
    }

    /** How often it was told of a signal that it knew. */
    public int repeated() {
        return calls.values().stream().mapToInt(List::size).sum() - calls.size();
    }

    /** When it was told of a signal, each time. */
    public List<Instant> calls(String id) {
        return List.copyOf(calls.getOrDefault(id, List.of()));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
