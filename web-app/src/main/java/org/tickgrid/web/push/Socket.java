package org.tickgrid.web.push;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ServerConnector;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import org.springframework.web.socket.server.jetty.JettyRequestUpgradeStrategy;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/** {@code /ws}. Browsers are let in from this server's own pages only: Spring checks the origin. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class Socket extends TextWebSocketHandler implements WebSocketConfigurer {

    private static final int LONGEST_REQUEST = 4_096;
    private static final int INPUT_BUFFER = 1_024;
    private static final int WAITING = 1_000;

    /** What a client may name as its subprotocol: these messages, and no others. It is what one that names none gets, too. */
    private static final String VERSION = "tickgrid.v1";

    private final Hub hub;
    private final PushSettings settings;
    private final Map<String, Subscriber> subscribers = new ConcurrentHashMap<>();

    Socket(Hub hub, PushSettings settings) {
        this.hub = hub;
        this.settings = settings;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        JettyRequestUpgradeStrategy jetty = new JettyRequestUpgradeStrategy();
        jetty.addWebSocketConfigurer(client -> {
            client.setMaxTextMessageSize(LONGEST_REQUEST);
            client.setInputBufferSize(INPUT_BUFFER);
            // The hub lets those go that are not heard of.
            client.setIdleTimeout(Duration.ZERO);
        });
        DefaultHandshakeHandler handshake = new DefaultHandshakeHandler(jetty);
        handshake.setSupportedProtocols(VERSION);
        registry.addHandler(this, "/ws").setHandshakeHandler(handshake);
    }

    /** Lets all clients come back at one time, as they do when this was away. */
    @Bean
    static WebServerFactoryCustomizer<JettyServletWebServerFactory> waitingConnections() {
        return factory -> factory.addServerCustomizers(server -> {
            for (Connector connector : server.getConnectors()) {
                ((ServerConnector) connector).setAcceptQueueSize(WAITING);
            }
        });
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws IOException {
        subscribers.put(session.getId(), hub.join(new SocketWire(session, settings.sendLimit())));
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        Subscriber subscriber = subscribers.get(session.getId());
        if (subscriber != null) {
            hub.heard(subscriber, message.getPayload());
        }
    }

    @Override
    protected void handlePongMessage(WebSocketSession session, PongMessage message) {
        Subscriber subscriber = subscribers.get(session.getId());
        if (subscriber != null) {
            subscriber.heardOf();
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        Subscriber subscriber = subscribers.remove(session.getId());
        if (subscriber != null) {
            hub.leave(subscriber);
        }
    }
}
