package org.tickgrid.web.push;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/** A websocket of Tomcat. A lot of messages is one text frame, each on a line of its own. */
final class SocketWire implements Wire {

    /** Tomcat's limit for one send, after which it gives the connection up. */
    private static final String SEND_LIMIT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

    private final WebSocketSession session;
    private final RemoteEndpoint.Basic remote;

    SocketWire(WebSocketSession session, Duration sendLimit) throws IOException {
        Session socket = ((NativeWebSocketSession) session).getNativeSession(Session.class);
        if (socket == null) {
            throw new IOException("Not a websocket of this server: " + session.getId());
        }
        this.session = session;
        socket.getUserProperties().put(SEND_LIMIT, sendLimit.toMillis());
        remote = socket.getBasicRemote();
    }

    @Override
    public void send(List<Message> messages) throws IOException {
        remote.sendText(Frame.of(messages));
    }

    @Override
    public void ping() throws IOException {
        remote.sendPing(ByteBuffer.allocate(0));
    }

    @Override
    public void close(CloseStatus why) {
        try {
            session.close(why);
        } catch (IOException e) {
            // It is gone already.
        }
    }
}
