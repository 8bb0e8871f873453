package org.tickgrid.notifications.channels;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.tickgrid.market.FeedJson;
import org.tickgrid.market.Signal;

/**
 * Posts each signal to an address. A receiver that must not act twice keeps the {@code Idempotency-Key}, which is the
 * signal's id: after a lost answer the same signal comes again.
 */
final class WebhookChannel implements Channel {

    private final Post post;
    private final URI address;
    private final String name;

    WebhookChannel(Post post, URI address) {
        this.post = post;
        this.address = address;
        this.name = "webhook-" + digest(address);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void tell(Signal signal) throws IOException, InterruptedException, UnwantedException {
        post.send(address, signal.id(), FeedJson.write(signal));
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
