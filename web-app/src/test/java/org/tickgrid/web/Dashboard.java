package org.tickgrid.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The web application on a free port. */
public final class Dashboard implements AutoCloseable {

    public static final JsonMapper JSON = JsonMapper.builder().build();

    static {
        // The machine may have other work to do.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;
    private final int port;
    private final String[] arguments;

    public Dashboard(TestGrid grid, String... settings) {
        this(grid.clusterName(), grid.address(), settings);
    }

    public Dashboard(String clusterName, String address, String... settings) {
        arguments = settings;
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("--server.port=0");
        all.add("--spring.main.banner-mode=off");
        all.add("--tickgrid.grid.cluster-name=" + clusterName);
        all.add("--tickgrid.grid.addresses=" + address);
        context = new SpringApplicationBuilder(WebApp.class).run(all.toArray(String[]::new));
        port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** The settings that it was given. */
    public String[] arguments() {
        return arguments.clone();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url(path))).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The status that a websocket's handshake is answered with: 101 when it is opened. */
    public int handshake(String... headers) {
        WebSocket.Builder socket = http.newWebSocketBuilder();
        for (int i = 0; i < headers.length; i += 2) {
            socket.header(headers[i], headers[i + 1]);
        }
        try {
            socket.buildAsync(URI.create("ws://127.0.0.1:" + port + "/ws"), new WebSocket.Listener() {})
                    .join()
                    .abort();
            return 101;
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                return refused.getResponse().statusCode();
            }
            throw e;
        }
    }

    /** The subprotocol that a websocket is given which asks for one; empty for none. */
    public String subprotocol(String asked) {
        WebSocket.Builder builder = http.newWebSocketBuilder();
        if (!asked.isEmpty()) {
            builder.subprotocols(asked);
        }
        WebSocket socket = builder.buildAsync(URI.create("ws://127.0.0.1:" + port + "/ws"), new WebSocket.Listener() {})
                .join();
        String given = socket.getSubprotocol();
        socket.abort();
        return given;
    }

    public JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path).body());
    }

    public Listening listen() {
        return listen("");
    }

    public Listening listen(String origin) {
        return Listening.to(http, URI.create("ws://127.0.0.1:" + port + "/ws"), origin);
    }

    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        http.close();
    }
}
