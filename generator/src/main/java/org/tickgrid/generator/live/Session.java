package org.tickgrid.generator.live;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tickgrid.generator.feed.FeedException;
import org.tickgrid.market.InvalidRecordException;

/** One connection while it lasts: takes its messages one after the other, and gives each to its symbol's line. */
final class Session implements WebSocket.Listener {

    private static final int LONGEST_MESSAGE = 1024 * 1024;

    /** Why it is over. */
    final CompletableFuture<String> over = new CompletableFuture<>();

    private final Exchange exchange;
    private final Lines lines;
    private final Counts counts;
    private final Consumer<String> news;
    private final long begin = System.nanoTime();
    private final ExchangeClock clock = new ExchangeClock();
    private final StringBuilder message = new StringBuilder();
    private volatile long heard = begin;
    private volatile boolean told;

    Session(Exchange exchange, Lines lines, Counts counts, Consumer<String> news) {
        this.exchange = exchange;
        this.lines = lines;
        this.counts = counts;
        this.news = news;
    }

    /** By the nano clock: the last message, or the beginning. */
    long heard() {
        return heard;
    }

    /** Whether it has told a trade. */
    boolean told() {
        return told;
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /**
     * Asks for a pong that brings back the exchange's time: when it comes, everything that was said before then has come
     * too. Where the one before is not on its way yet, this one is left out.
     */
    CompletableFuture<WebSocket> ping(WebSocket socket) {
        OptionalLong time = clock.at(System.nanoTime());
        return time.isPresent()
                ? socket.sendPing(ByteBuffer.allocate(Long.BYTES).putLong(0, time.getAsLong()))
                : CompletableFuture.completedFuture(socket);
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket socket, ByteBuffer payload) {
        try {
            OptionalLong now = clock.at(System.nanoTime());
            if (payload.remaining() == Long.BYTES && now.isPresent()) {
                lines.toAll(new Line.Event.Reached(Math.min(payload.getLong(), now.getAsLong())));
            }
        } catch (InterruptedException e) {
            over.complete("it was interrupted");
        }
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        heard = System.nanoTime();
        message.append(data);
        if (message.length() > LONGEST_MESSAGE) {
            over.complete("a message is longer than " + LONGEST_MESSAGE + " characters");
            return null;
        }
        if (last) {
            String text = message.toString();
            message.setLength(0);
            take(text);
        }
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        over.complete(("it was closed with " + status + " " + reason).strip());
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        over.complete(error.toString());
    }

    private void take(String text) {
        try {
            take(exchange.read(Json.read(text)));
        } catch (InvalidRecordException e) {
            if (counts.odd(e)) {
                news.accept("A message is not understood: " + e.getMessage());
            }
        } catch (InterruptedException e) {
            over.complete("it was interrupted");
        }
    }

    private void take(Message meaning) throws InterruptedException {
        switch (meaning) {
            case Message.Traded(var trades) -> {
                for (Trade trade : trades) {
                    clock.heard(trade.time(), heard);
                    line(trade).put(new Line.Event.Traded(trade));
                    told = true;
                }
            }
            case Message.Standing(var trades) -> {
                for (Trade trade : trades) {
                    line(trade).put(new Line.Event.Standing(trade));
                }
            }
            case Message.Beat(long time) -> clock.heard(time, heard);
            case Message.Refused(String reason) -> over.completeExceptionally(new FeedException(reason));
            case Message.Leaving() -> over.complete("the exchange is about to end it");
            case Message.Other() -> {}
        }
    }

    private Line line(Trade trade) {
        Line line = lines.of(trade.symbol());
        if (line == null) {
            throw new InvalidRecordException("symbol", trade.symbol(), "must be one that was asked for");
        }
        return line;
    }
}
