package org.tickgrid.generator.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import org.tickgrid.market.MarketJson;
import org.tickgrid.market.MarketRecord;
import org.tickgrid.market.Truth;
import org.tickgrid.market.TruthJson;

/** An ingestion service that only remembers. It accepts everything, unless it was told other answers to give first. */
public final class TestIngestion implements AutoCloseable {

    private static final String ACCEPTED = "{\"accepted\":1,\"rejected\":[]}";

    private final HttpServer server;
    private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<Truth> labels = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Answer> answers = new ConcurrentLinkedDeque<>();

    private TestIngestion(HttpServer server) {
        this.server = server;
    }

    /** One that takes records and labels. */
    public static TestIngestion start() throws IOException {
        TestIngestion ingestion = startWithoutLabels();
        ingestion.server.createContext("/truth", ingestion::answerLabels);
        return ingestion;
    }

    /** One that has never heard of labels. */
    public static TestIngestion startWithoutLabels() throws IOException {
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        TestIngestion ingestion = new TestIngestion(HttpServer.create(anyPort, 0));
        ingestion.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        ingestion.server.createContext("/ingest", ingestion::answer);
        ingestion.server.start();
        return ingestion;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/ingest");
    }

    /** The next request without an answer of its own gets this one; status 0 breaks the connection. */
    public void answerNext(int status, String body) {
        answers.add(new Answer(status, body));
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** What was accepted, in the order of the requests. */
    public List<MarketRecord> records() {
        List<MarketRecord> records = new ArrayList<>();
        for (Request request : requests()) {
            if (request.status == 200) {
                request.body
                        .lines()
                        .map(line -> MarketJson.read(line.getBytes(UTF_8)))
                        .forEach(records::add);
            }
        }
        return records;
    }

    /** In the order of the requests. */
    public List<Truth> labels() {
        return List.copyOf(labels);
    }

    private void answerLabels(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        body.lines().map(line -> TruthJson.read(line.getBytes(UTF_8))).forEach(labels::add);
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        Answer told = answers.poll();
        Answer answer = told == null ? new Answer(200, ACCEPTED) : told;
        String sequence = exchange.getRequestHeaders().getFirst("Tickgrid-Sequence");
        requests.add(new Request(
                Long.parseLong(sequence.substring(sequence.indexOf('/') + 1)),
                body,
                answer.status,
                exchange.getRemoteAddress().getPort(),
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))));
        if (answer.status == 0) {
            exchange.close();
            return;
        }
        byte[] bytes = answer.body.getBytes(UTF_8);
        if (answer.status == 429 || answer.status == 503) {
            exchange.getResponseHeaders().set("Retry-After", "0");
        }
        exchange.sendResponseHeaders(answer.status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** @param port of the client: another one is another connection */
    public record Request(long sequence, String body, int status, int port, String authorization) {}

    private record Answer(int status, String body) {}
}
