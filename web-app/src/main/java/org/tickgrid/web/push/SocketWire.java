package org.tickgrid.web.push;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/** A websocket of Jetty. A lot of messages is one text frame, each on a line of its own. */
final class SocketWire implements Wire {

    private final Session socket;
    private final Duration sendLimit;
    private final String user;

    SocketWire(WebSocketSession session, Duration sendLimit) throws IOException {
        Session socket = ((NativeWebSocketSession) session).getNativeSession(Session.class);
        if (socket == null) {
            throw new IOException("Not a websocket of this server: " + session.getId());
        }
        this.socket = socket;
        this.sendLimit = sendLimit;
        Principal principal = session.getPrincipal();
        this.user = principal == null || principal instanceof AnonymousAuthenticationToken ? "" : principal.getName();
    }

    @Override
    public String user() {
        return user;
    }

    @Override
    public void send(List<Message> messages) throws IOException {
        await(sent -> socket.sendText(Frame.of(messages), sent));
    }

    @Override
    public void ping() throws IOException {
        await(sent -> socket.sendPing(ByteBuffer.allocate(0), sent));
    }

    /** A client that takes nothing for too long is cut off. */
    private void await(Consumer<Callback> send) throws IOException {
        CompletableFuture<Void> sent = new CompletableFuture<>();
        send.accept(Callback.from(() -> sent.complete(null), sent::completeExceptionally));
        try {
            sent.get(sendLimit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            socket.disconnect();
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close(CloseStatus why) {
        socket.close(why.getCode(), why.getReason(), Callback.NOOP);
    }
}
