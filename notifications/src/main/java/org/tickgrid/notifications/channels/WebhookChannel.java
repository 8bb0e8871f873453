package org.tickgrid.notifications.channels;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.BytesRequestContent;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Result;
import org.eclipse.jetty.http.HttpMethod;
import org.springframework.boot.http.client.FilteredHostException;
import org.tickgrid.market.FeedJson;
import org.tickgrid.market.Signal;

/**
 * Posts each signal to an address. A receiver that must not act twice keeps the {@code Idempotency-Key}, which is the
 * signal's id: after a lost answer the same signal comes again.
 */
final class WebhookChannel implements Channel {

    private static final int TIMEOUT = 408;
    private static final int TOO_EARLY = 425;
    private static final int TOO_MANY = 429;

    private final HttpClient http;
    private final URI address;
    private final Duration deadline;
    private final String name;

    WebhookChannel(HttpClient http, URI address, Duration deadline) {
        this.http = http;
        this.address = address;
        this.deadline = deadline;
        this.name = "webhook-" + digest(address);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void tell(Signal signal) throws IOException, InterruptedException, UnwantedException {
        int status = call(signal);
        if (status / 100 == 2) {
            return;
        }
        boolean passing = status / 100 == 5 || status == TIMEOUT || status == TOO_EARLY || status == TOO_MANY;
        if (passing) {
            throw new IOException("Status " + status);
        }
        throw new UnwantedException("Status " + status);
    }

    private int call(Signal signal) throws IOException, InterruptedException, UnwantedException {
        CompletableFuture<Result> answer = new CompletableFuture<>();
        Request request = http.newRequest(address)
                .method(HttpMethod.POST)
                .timeout(deadline.toMillis(), TimeUnit.MILLISECONDS)
                .headers(headers -> headers.add("Idempotency-Key", signal.id()))
                .body(new BytesRequestContent("application/json", FeedJson.write(signal)));
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

    /** An address can hold a secret, so it is not named in the grid, in logs or in metrics. */
    private static String digest(URI address) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(address.toString().getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
