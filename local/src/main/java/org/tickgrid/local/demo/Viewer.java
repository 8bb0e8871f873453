package org.tickgrid.local.demo;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Someone who watches the dashboard: what a browser gets by websocket, we get. */
public final class Viewer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http;
    private final WebSocket socket;

    private Viewer(HttpClient http, WebSocket socket) {
        this.http = http;
        this.socket = socket;
    }

    /**
     * Connects to a web-app.
     *
     * @param web its address
     * @param messages takes each message, one at a time
     */
    public static Viewer watch(URI web, Consumer<String> messages) {
        URI address = URI.create("ws://" + web.getAuthority() + "/ws");
        HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        WebSocket socket = http.newWebSocketBuilder()
                .connectTimeout(PATIENCE)
                .buildAsync(address, new Ear(messages))
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        return new Viewer(http, socket);
    }

    /** Asks for something, such as {@code {"follow":"signals"}}. */
    public Viewer ask(String request) {
        socket.sendText(request, true)
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        return this;
    }

    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
    }

    private static final class Ear implements WebSocket.Listener {

        private final Consumer<String> messages;
        private final StringBuilder message = new StringBuilder();

        Ear(Consumer<String> messages) {
            this.messages = messages;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            message.append(part);
            if (last) {
                String whole = message.toString();
                message.setLength(0);
                whole.lines().forEach(messages);
            }
            socket.request(1);
            return null;
        }
    }
}
