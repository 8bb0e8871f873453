package org.tickgrid.local.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Someone who wants to be told of signals: takes the calls of a webhook, and remembers which signals they told of. */
public final class WebhookReceiver implements AutoCloseable {

    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final AtomicInteger repeated = new AtomicInteger();
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
            if (id != null && !told.add(id)) {
                repeated.incrementAndGet();
            }
            call.sendResponseHeaders(id == null ? 400 : 204, -1);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/signals");
    }

    /** How many different signals it was told of. */
    public int told() {
        return told.size();
    }

    /** How often it was told of a signal that it knew. */
    public int repeated() {
        return repeated.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
