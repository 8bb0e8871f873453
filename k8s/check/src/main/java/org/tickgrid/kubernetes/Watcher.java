package org.tickgrid.kubernetes;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** One websocket, and the signals that it was told. */
final class Watcher implements WebSocket.Listener, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final StringBuilder frame = new StringBuilder();
    private volatile String end = "";
    private volatile @Nullable WebSocket socket;

    private Watcher() {}

    static Watcher of(HttpClient http, URI address, Access access) {
        Watcher watcher = new Watcher();
        try {
            WebSocket.Builder builder = http.newWebSocketBuilder().connectTimeout(PATIENCE);
            if (!access.basic().isEmpty()) {
                builder.header("Authorization", access.basic());
            }
            WebSocket socket = builder.buildAsync(address, watcher)
                    .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
            watcher.socket = socket;
            socket.sendText("{\"follow\":\"signals\"}", true)
                    .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
            return watcher;
        } catch (CompletionException e) {
            throw new CheckFailedException("websocket " + address + " cannot be had: " + e.getCause(), e);
        }
    }

    /** Ids of signals, in the order in which they were told, as often as they were. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    /** How the connection ended; empty while it lasts. */
    String end() {
        return end;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        frame.append(part);
        if (last) {
            frame.toString().lines().map(JSON::readTree).forEach(this::hear);
            frame.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void hear(JsonNode message) {
        if (message.path("type").asString().equals("signal")) {
            heard.add(message.path("data").path("id").asString());
        }
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        end = "closed with status " + status + " " + reason;
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        end = "broken: " + error;
    }

    @Override
    public void close() {
        WebSocket open = socket;
        if (open != null) {
            open.abort();
        }
    }
}
