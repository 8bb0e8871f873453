package org.tickgrid.generator.feed;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * One connection to the ingestion service. It sends a batch only after the former has its answer, so that whatever goes
 * through it keeps its order. What was not acknowledged is sent again under the same sequence number.
 */
final class Lane<T> implements Runnable {

    /** {@code producer/number}, the number being that of the body's first record. */
    static final String SEQUENCE = "Tickgrid-Sequence";

    private static final Duration BETWEEN_BATCHES = Duration.ofMillis(10);
    private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);

    /** Nothing that is sent later will be taken either. */
    private static final Set<Integer> STRANGER = Set.of(401, 403);

    final Backlog<T> backlog = new Backlog<>();

    private final String producer = UUID.randomUUID().toString();
    private final Target to;
    private final Patience patience;
    private final Tally tally;
    private final Stop stop;
    private final Function<T, byte[]> json;
    private final HttpClient http;
    private long sequence;

    Lane(Target to, Patience patience, Tally tally, Stop stop, long sequence, Function<T, byte[]> json) {
        this.to = to;
        this.patience = patience;
        this.tally = tally;
        this.stop = stop;
        this.sequence = sequence;
        this.json = json;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience.deadline())
                .build();
    }

    @Override
    public void run() {
        try {
            long earliest = System.nanoTime();
            while (true) {
                List<T> items = backlog.take(earliest);
                earliest = System.nanoTime() + BETWEEN_BATCHES.toNanos();
                deliver(Batch.of(items, sequence, json));
                sequence += items.size();
                backlog.answered();
            }
        } catch (FeedException e) {
            backlog.fail(e);
        } catch (InterruptedException e) {
            backlog.fail(new FeedException("Interrupted before everything was sent"));
        } catch (RuntimeException e) {
            backlog.fail(new FeedException("Cannot send to " + to + ": " + e));
        } finally {
            http.shutdownNow();
        }
    }

    private void deliver(Batch batch) throws InterruptedException {
        long start = System.nanoTime();
        for (int failures = 1; ; failures++) {
            Duration wait = patience.after(failures);
            String trouble;
            try {
                HttpResponse<byte[]> answer = post(batch);
                if (!PASSING.contains(answer.statusCode())) {
                    count(batch, answer);
                    return;
                }
                trouble = "it answers " + answer.statusCode();
                wait = RetryAfter.of(answer.headers(), wait, patience.longest());
            } catch (ConnectException e) {
                trouble = "nothing listens there";
            } catch (IOException e) {
                trouble = e.toString();
            }
            Duration tried = Duration.ofNanos(System.nanoTime() - start);
            if (tried.plus(wait).compareTo(patience.total()) > 0) {
                throw new FeedException("Gave up on " + to + " after " + tried.toSeconds() + " s: " + trouble);
            }
            if (failures == 3) {
                tally.trouble("Waiting for " + to + ": " + trouble);
            }
            if (stop.await(wait)) {
                throw new FeedException("Stopped while waiting for " + to + ": " + trouble);
            }
        }
    }

    private HttpResponse<byte[]> post(Batch batch) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(to.url())
                .timeout(patience.deadline())
                .header("Content-Type", "application/x-ndjson")
                .header(SEQUENCE, producer + "/" + batch.sequence())
                .POST(BodyPublishers.ofByteArray(batch.body()));
        if (!to.key().isEmpty()) {
            request.header("Authorization", "Bearer " + to.key());
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private void count(Batch batch, HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        if (STRANGER.contains(status)) {
            throw new FeedException(to + " takes nothing from us: " + Refusals.problem(status, answer.body()));
        }
        if (status / 100 == 2) {
            Refusals.of(answer.body()).forEach(tally::rejected);
        } else {
            tally.rejected(Refusals.problem(status, answer.body()), batch.size());
        }
        tally.sent(batch.size());
    }
}
