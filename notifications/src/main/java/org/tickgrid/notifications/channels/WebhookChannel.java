package org.tickgrid.notifications.channels;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
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
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(deadline)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", signal.id())
                .POST(BodyPublishers.ofByteArray(FeedJson.write(signal)))
                .build();
        int status = http.send(request, BodyHandlers.discarding()).statusCode();
        if (status / 100 == 2) {
            return;
        }
        boolean passing = status / 100 == 5 || status == TIMEOUT || status == TOO_EARLY || status == TOO_MANY;
        if (passing) {
            throw new IOException("Status " + status);
        }
        throw new UnwantedException("Status " + status);
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
