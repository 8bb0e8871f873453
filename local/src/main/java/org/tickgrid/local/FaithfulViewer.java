package org.tickgrid.local;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Follows all signals as the dashboard does: connects again when it must, and says which it had last. */
public final class FaithfulViewer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(300);

    /** The server says every second or so how it is: one that does not for so long is taken for gone. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(20);

    private static final long NONE = -1;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final URI address;
    private final String prefix;
    private final List<String> ids = new CopyOnWriteArrayList<>();
    private volatile int greetings;
    private volatile Ear ear = new Ear();
    private final Set<String> told = new HashSet<>();
    private String epoch = "";
    private long last = NONE;

    /** @param prefix of the symbols whose signals are remembered */
    public FaithfulViewer(LocalGrid grid, String prefix) {
        this.prefix = prefix;
        address = URI.create("ws://" + grid.address(Part.WEB_APP).getAuthority() + "/ws");
        connect();
        timer.scheduleWithFixedDelay(this::leaveTheSilent, 1, 1, TimeUnit.SECONDS);
    }

    private void connect() {
        Ear next = new Ear();
        ear = next;
        http.newWebSocketBuilder()
                .connectTimeout(PATIENCE)
                .buildAsync(address, next)
                .exceptionally(_ -> {
                    next.leave();
                    return null;
                });
    }

    private void leaveTheSilent() {
        Ear present = ear;
        if (present.isSilent()) {
            present.leave();
        }
    }

    private synchronized void hear(WebSocket from, String line) {
        JsonNode message = JSON.readTree(line);
        switch (message.path("type").asString()) {
            case "hello" -> {
                String present = message.path("epoch").asString();
                from.sendText(follow(), true);
                begin(present);
                greetings++;
            }
            case "signal" -> hear(message);
            default -> {}
        }
    }

    /** As the dashboard, it minds what is said in the epoch that it was greeted with, and no other. */
    private void hear(JsonNode signal) {
        if (signal.path("epoch").asString().equals(epoch)) {
            last = Math.max(last, signal.path("sequence").asLong());
            if (signal.at("/data/symbol").asString().startsWith(prefix)) {
                add(signal.at("/data/id").asString());
            }
        }
    }

    /** In an epoch that is not its own any more this asks for all that is known. */
    private String follow() {
        return last == NONE
                ? "{\"follow\":\"signals\"}"
                : "{\"follow\":\"signals\",\"epoch\":\"" + epoch + "\",\"after\":" + last + "}";
    }

    /** A new epoch tells the whole state anew: what it holds already is no news. */
    private void begin(String present) {
        if (!present.equals(epoch)) {
            epoch = present;
            last = NONE;
            told.addAll(ids);
        }
    }

    private void add(String id) {
        if (!told.remove(id)) {
            ids.add(id);
        }
    }

    /** The signals that came, as they came. */
    public List<String> ids() {
        return List.copyOf(ids);
    }

    /** How often it was connected. */
    public int greetings() {
        return greetings;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        ear.abort();
        http.shutdownNow();
    }

    /** Of one connection. */
    private final class Ear implements WebSocket.Listener {

        private final StringBuilder frame = new StringBuilder();
        private final AtomicBoolean left = new AtomicBoolean();
        private volatile long heard = System.nanoTime();
        private volatile @Nullable WebSocket socket;

        @Override
        public void onOpen(WebSocket opened) {
            socket = opened;
            if (left.get()) {
                opened.abort();
            }
            opened.request(1);
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
            heard = System.nanoTime();
            frame.append(part);
            if (isLast && !left.get()) {
                String whole = frame.toString();
                frame.setLength(0);
                whole.lines().forEach(line -> hear(from, line));
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            leave();
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable failure) {
            leave();
        }

        boolean isSilent() {
            return System.nanoTime() - heard > LONGEST_SILENCE.toNanos();
        }

        /** Connects again, in a while; once, however often it is told that this connection is no more. */
        void leave() {
            if (left.compareAndSet(false, true)) {
                abort();
                if (!timer.isShutdown()) {
                    timer.schedule(FaithfulViewer.this::connect, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        }

        void abort() {
            WebSocket open = socket;
            if (open != null) {
                open.abort();
            }
        }
    }
}
