package org.tickgrid.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A websocket client that remembers all it hears. */
public final class Listening implements WebSocket.Listener, AutoCloseable {

    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private volatile int closed = -1;
    private @Nullable WebSocket socket;

    private Listening() {}

    static Listening to(HttpClient http, URI address, String origin) {
        Listening listening = new Listening();
        WebSocket.Builder builder = http.newWebSocketBuilder();
        if (!origin.isEmpty()) {
            builder.header("Origin", origin);
        }
        listening.socket = builder.buildAsync(address, listening).join();
        return listening;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            part.toString().lines().map(Dashboard.JSON::readTree).forEach(heard::add);
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed = status;
        return CompletableFuture.completedStage(null);
    }

    public Listening say(String json) {
        socket().sendText(json.replace('\'', '"'), true).join();
        return this;
    }

    /** What was heard of this type so far. */
    public List<JsonNode> heard(String type) {
        return heard.stream()
                .filter(message -> message.path("type").asString().equals(type))
                .toList();
    }

    /** Waits until something of this type has been heard. */
    public JsonNode await(String type) {
        Awaitility.await().until(() -> !heard(type).isEmpty());
        return heard(type).getLast();
    }

    public String epoch() {
        return await("hello").path("epoch").asString();
    }

    public int awaitClosed() {
        Awaitility.await().until(() -> closed >= 0);
        return closed;
    }

    /** One that stays: nothing else of this type comes. */
    public void hearsOnly(String type, int count) {
        Awaitility.await()
                .during(Duration.ofMillis(400))
                .untilAsserted(() -> assertThat(heard(type)).hasSize(count));
    }

    private WebSocket socket() {
        return Objects.requireNonNull(socket);
    }

    @Override
    public void close() {
        socket().abort();
    }
}
