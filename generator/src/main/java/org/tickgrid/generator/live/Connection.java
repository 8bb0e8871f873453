package org.tickgrid.generator.live;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tickgrid.generator.feed.FeedException;
import org.tickgrid.generator.feed.Stop;

/** Keeps a connection to an exchange: when it is lost or silent, it waits a while and connects again. */
final class Connection {

    private final Exchange exchange;
    private final URI url;
    private final Lines lines;
    private final Timing timing;
    private final Counts counts;
    private final Consumer<String> news;
    private final HttpClient http;
    private boolean connected;
    private boolean begun;

    Connection(
            Exchange exchange,
            URI url,
            Lines lines,
            Timing timing,
            Counts counts,
            Consumer<String> news,
            HttpClient http) {
        this.exchange = exchange;
        this.url = url;
        this.lines = lines;
        this.timing = timing;
        this.counts = counts;
        this.news = news;
        this.http = http;
    }

    /** @throws FeedException when the exchange refuses, or cannot be reached for too long, or a line has failed */
    void run(Stop stop) throws InterruptedException {
        long heard = System.nanoTime();
        int failures = 0;
        while (!stop.requested()) {
            Session session = new Session(exchange, lines, counts, news);
            String trouble = attend(session, stop);
            if (stop.requested()) {
                return;
            }
            lines.toAll(new Line.Event.Broken());
            boolean lasted = session.age().compareTo(timing.patience().longest()) > 0;
            failures = lasted ? 1 : failures + 1;
            begun |= session.told();
            heard = session.told() ? session.heard() : heard;
            Duration silent = Duration.ofNanos(System.nanoTime() - heard);
            if (silent.compareTo(timing.patience().total()) > 0) {
                throw new FeedException("Gave up on " + url + " after " + silent.toSeconds() + " s: " + trouble);
            }
            Duration wait = jittered(timing.patience().after(failures));
            news.accept(String.format(
                    Locale.ROOT,
                    "No connection to %s: %s; trying again in %.1f s",
                    url,
                    trouble,
                    wait.toMillis() / 1e3));
            stop.await(wait);
        }
    }

    /** Many that have lost the same server do not come back all at once. */
    private static Duration jittered(Duration wait) {
        return Duration.ofNanos(
                (long) (wait.toNanos() * ThreadLocalRandom.current().nextDouble(0.5, 1)));
    }

    /** Returns why it is over. */
    private String attend(Session session, Stop stop) throws InterruptedException {
        CompletableFuture<WebSocket> opening = http.newWebSocketBuilder()
                .connectTimeout(timing.patience().deadline())
                .buildAsync(url, session);
        try {
            WebSocket socket = within(opening);
            for (String subscription : exchange.subscriptions(lines.symbols())) {
                within(socket.sendText(subscription, true));
            }
            if (connected) {
                counts.reconnected();
            }
            connected = true;
            return attend(socket, session, stop);
        } catch (TimeoutException e) {
            return "it does not answer";
        } catch (ExecutionException e) {
            return trouble(e.getCause(), session.told());
        } finally {
            opening.thenAccept(WebSocket::abort);
        }
    }

    private String attend(WebSocket socket, Session session, Stop stop)
            throws ExecutionException, InterruptedException {
        while (!stop.requested()) {
            try {
                return session.over.get(timing.beat().toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                Duration silent = Duration.ofNanos(System.nanoTime() - session.heard());
                if (silent.compareTo(timing.silence()) > 0) {
                    String hint = begun || session.told() ? "" : ", nor any trade so far: are the symbols right?";
                    return "no message for " + silent.toMillis() + " ms" + hint;
                }
                var _ = session.ping(socket);
            }
            lines.check();
        }
        return "stopped";
    }

    /** An exchange that refuses at first will always do so; later it may be a passing trouble. */
    private String trouble(@Nullable Throwable cause, boolean told) {
        if (cause instanceof FeedException refusal) {
            if (!begun && !told) {
                throw new FeedException(url + " refuses: " + refusal.getMessage());
            }
            return "it refuses: " + refusal.getMessage();
        }
        return switch (cause) {
            case WebSocketHandshakeException handshake ->
                "it answers " + handshake.getResponse().statusCode();
            case ConnectException _ -> "nothing listens there";
            case null, default -> String.valueOf(cause);
        };
    }

    private <T> T within(CompletableFuture<T> answer)
            throws ExecutionException, InterruptedException, TimeoutException {
        return answer.get(timing.patience().deadline().toNanos(), TimeUnit.NANOSECONDS);
    }
}
