package org.tickgrid.generator.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** An exchange on this machine: says what it is told to say, and remembers what it was asked. */
public final class TestExchange implements AutoCloseable {

    private final List<String> subscriptions = Collections.synchronizedList(new ArrayList<>());
    private final List<String> questions = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger connections = new AtomicInteger();
    private final CountDownLatch started = new CountDownLatch(1);
    private final Feed feed = new Feed();
    private final HttpServer history;
    private volatile List<String> greetings = List.of();
    private volatile Function<String, Answer> answers = _ -> new Answer(404, "");

    private TestExchange() throws IOException {
        history = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        history.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        history.createContext("/", this::answer);
    }

    /** @param greetings said to each connection once it has subscribed */
    public static TestExchange start(String... greetings) throws IOException, InterruptedException {
        TestExchange exchange = new TestExchange();
        exchange.greetings = List.of(greetings);
        exchange.feed.setReuseAddr(true);
        exchange.feed.setTcpNoDelay(true);
        exchange.feed.start();
        exchange.started.await();
        exchange.history.start();
        return exchange;
    }

    public URI feedUrl() {
        return URI.create("ws://127.0.0.1:" + feed.getPort());
    }

    public URI historyUrl() {
        return URI.create("http://127.0.0.1:" + history.getAddress().getPort());
    }

    /** What it says to connections from now on, once they have subscribed. */
    void greet(String... messages) {
        greetings = List.of(messages);
    }

    /** @param answer to a question's path and query */
    void answer(Function<String, Answer> answer) {
        answers = answer;
    }

    public void say(String... messages) {
        for (String message : messages) {
            feed.broadcast(message);
        }
    }

    /** Ends every connection without a word. */
    void drop() {
        feed.getConnections().forEach(connection -> connection.closeConnection(1006, "dropped"));
    }

    int connections() {
        return connections.get();
    }

    List<String> subscriptions() {
        return List.copyOf(subscriptions);
    }

    List<String> questions() {
        return List.copyOf(questions);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String question = exchange.getRequestURI().toString();
        questions.add(question);
        Answer answer = answers.apply(question);
        byte[] body = answer.body.getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() throws InterruptedException {
        history.stop(0);
        feed.stop(1_000);
    }

    record Answer(int status, String body) {}

    private final class Feed extends WebSocketServer {

        Feed() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        }

        @Override
        public void onStart() {
            started.countDown();
        }

        @Override
        public void onOpen(WebSocket connection, ClientHandshake handshake) {}

        @Override
        public void onMessage(WebSocket connection, String message) {
            subscriptions.add(message);
            greetings.forEach(connection::send);
            connections.incrementAndGet();
        }

        @Override
        public void onClose(WebSocket connection, int code, String reason, boolean remote) {}

        @Override
        public void onError(WebSocket connection, Exception e) {}
    }
}
