package org.tickgrid.web.push;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;

/** {@code /ws}. Browsers are let in from this server's own pages only: Spring checks the origin. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class Socket extends TextWebSocketHandler implements WebSocketConfigurer {

    private static final int LONGEST_REQUEST = 2_048;

    private final Hub hub;
    private final PushSettings settings;
    private final Map<String, Subscriber> subscribers = new ConcurrentHashMap<>();

    Socket(Hub hub, PushSettings settings) {
        this.hub = hub;
        this.settings = settings;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(this, "/ws");
    }

    @Bean
    static ServletServerContainerFactoryBean requestLimit() {
        ServletServerContainerFactoryBean container = new ServletServerContainerFactoryBean();
        container.setMaxTextMessageBufferSize(LONGEST_REQUEST);
        container.setMaxBinaryMessageBufferSize(1);
        return container;
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
