package org.tickgrid.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.tickgrid.ingestion.DoorSettings.Key;

/**
 * Knows senders by their keys: {@code Authorization: Bearer KEY} or {@code X-API-Key: KEY}.
 *
 * <p>A key is 256 random bits, so nobody finds it by trying, and its plain SHA-256 gives nothing away. The slow hashes that
 * guard passwords would cost far more than taking a record does, at every request. All known hashes are compared,
 * each in constant time, so how long it takes tells nothing of any of them.
 */
@Component
final class Keys {

    private static final Logger LOG = LoggerFactory.getLogger(Keys.class);
    private static final String HEADER = "X-API-Key";
    private static final String BEARER = "Bearer ";
    private static final int LONGEST = 512;

    private final List<Known> known;

    private record Known(byte[] hash, Sender sender) {}

    /** @throws IllegalStateException when this would be open to a network */
    Keys(DoorSettings door, IngestSettings ingest, ServerProperties server) {
        known = door.keys().entrySet().stream()
                .map(entry -> known(entry, door, ingest))
                .toList();
        InetAddress address = server.getAddress();
        if (known.isEmpty() && (address == null || !address.isLoopbackAddress())) {
            throw new IllegalStateException("No API keys are asked for, and server.address is " + name(address)
                    + ": configure tickgrid.ingest.keys, or listen on 127.0.0.1");
        }
        if (known.isEmpty()) {
            LOG.warn("API keys are off: whoever reaches {} may send records", name(address));
        }
    }

    private static Known known(Map.Entry<String, Key> entry, DoorSettings door, IngestSettings ingest) {
        Key key = entry.getValue();
        return new Known(
                HexFormat.of().parseHex(key.sha256()),
                Sender.limited(entry.getKey(), door.rate(key), ingest.maxBatch()));
    }

    private static String name(@Nullable InetAddress address) {
        return address == null ? "any" : address.getHostAddress();
    }

    /** @throws Refusal when the request has no key that is known */
    Sender sender(HttpServletRequest request) {
        if (known.isEmpty()) {
            return sameMachine(request);
        }
        String key = key(request);
        if (key == null || key.length() > LONGEST) {
            throw Refusal.unknownKey();
        }
        byte[] hash = sha256(key);
        Sender sender = null;
        for (Known one : known) {
            if (MessageDigest.isEqual(one.hash(), hash)) {
                sender = one.sender();
            }
        }
        if (sender == null) {
            throw Refusal.unknownKey();
        }
        return sender;
    }

    /** A page from somewhere else, open in a browser on this machine, reaches it as well, and names where it is from. */
    private static Sender sameMachine(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null) {
            throw Refusal.foreign(origin);
        }
        return Sender.ANYBODY;
    }

    private static @Nullable String key(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return authorization.substring(BEARER.length()).strip();
        }
        return request.getHeader(HEADER);
    }

    private static byte[] sha256(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
