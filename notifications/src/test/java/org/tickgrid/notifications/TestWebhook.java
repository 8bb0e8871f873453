package org.tickgrid.notifications;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A receiver of signals that answers as it is told to. */
final class TestWebhook implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile boolean hanging;

    TestWebhook() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    /** The keys of all requests that came, answered or not. */
    List<String> received() {
        return received;
    }

    /** What came in one request. */
    record Call(String key, String type, String body) {}

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/signals?token=secret";
    }

    List<Call> calls() {
        return calls;
    }

    List<String> keys() {
        return calls.stream().map(Call::key).toList();
    }

    /** These first, and 204 from then on. */
    void answer(int... statuses) {
        for (int status : statuses) {
            answers.add(status);
        }
    }

    /** No answer at all from now on. */
    void hang() {
        hanging = true;
    }

    /** Answers again what comes from now on. */
    void recover() {
        hanging = false;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            if (hanging) {
                closing.await();
            }
            calls.add(new Call(
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    body));
            Integer status = answers.poll();
            exchange.sendResponseHeaders(orNoContent(status), -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int orNoContent(@Nullable Integer status) {
        return status == null ? 204 : status;
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.close();
    }
}
