package org.tickgrid.notifications.channels;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.BytesRequestContent;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Result;
import org.eclipse.jetty.http.HttpMethod;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.http.client.FilteredHostException;
import org.springframework.stereotype.Component;
import org.tickgrid.notifications.NotificationSettings;

/** Takes JSON to addresses of HTTP, as far as {@link Reach} lets it. */
@Component
public final class Post implements AutoCloseable {

    private static final int TIMEOUT = 408;
    private static final int TOO_EARLY = 425;
    private static final int TOO_MANY = 429;

    private final HttpClient http;
    private final Duration deadline;

    @Autowired
    Post(NotificationSettings settings) {
        this(Reach.client(settings), settings.deadline());
    }

    Post(HttpClient http, Duration deadline) {
        this.http = http;
        this.deadline = deadline;
    }

    /**
     * Returns once the receiver has taken it.
     *
     * @param key the same whenever the same is sent: whoever must not act twice keeps it
     * @throws UnwantedException when to try again is of no use
     * @throws IOException when it may be taken at another time
     */
    public void send(URI address, String key, byte[] json) throws IOException, InterruptedException, UnwantedException {
        int status = call(address, key, json);
        if (status / 100 == 2) {
            return;
        }
        boolean passing = status / 100 == 5 || status == TIMEOUT || status == TOO_EARLY || status == TOO_MANY;
        if (passing) {
            throw new IOException("Status " + status);
        }
        throw new UnwantedException("Status " + status);
    }

    private int call(URI address, String key, byte[] json) throws IOException, InterruptedException, UnwantedException {
        CompletableFuture<Result> answer = new CompletableFuture<>();
        Request request = http.newRequest(address)
                .method(HttpMethod.POST)
                .timeout(deadline.toMillis(), TimeUnit.MILLISECONDS)
                .headers(headers -> headers.add("Idempotency-Key", key))
                .body(new BytesRequestContent("application/json", json));
        request.send(answer::complete);
        Result result = await(answer, request);
        Throwable failure = result.getFailure();
        if (failure instanceof FilteredHostException) {
            throw new UnwantedException(
                    "It is at a private address, which tickgrid.notifications.private-ranges does not name");
        }
        if (failure != null) {
            throw new IOException(failure.toString(), failure);
        }
        return result.getResponse().getStatus();
    }

    private Result await(CompletableFuture<Result> answer, Request request) throws IOException, InterruptedException {
        try {
            return answer.get(2 * deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("No answer", e);
        } catch (InterruptedException e) {
            request.abort(e);
            throw e;
        }
    }

    @Override
    public void close() throws Exception {
        http.stop();
    }
}
