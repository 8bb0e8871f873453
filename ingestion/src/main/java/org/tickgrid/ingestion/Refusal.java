package org.tickgrid.ingestion;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A request that is not taken, whatever its records say. */
final class Refusal extends RuntimeException {

    private final HttpStatus status;
    private final @Nullable Duration retryAfter;

    private Refusal(HttpStatus status, String detail, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(detail, cause);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    static Refusal badRequest(String detail) {
        return new Refusal(HttpStatus.BAD_REQUEST, detail, null, null);
    }

    static Refusal tooLarge(String detail) {
        return new Refusal(HttpStatus.CONTENT_TOO_LARGE, detail, null, null);
    }

    static Refusal unsupported(String detail) {
        return new Refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, detail, null, null);
    }

    static Refusal tooMuch() {
        return new Refusal(
                HttpStatus.TOO_MANY_REQUESTS,
                "Too much is under way already: send it again",
                Duration.ofSeconds(1),
                null);
    }

    static Refusal unknownKey() {
        return new Refusal(
                HttpStatus.UNAUTHORIZED,
                "A key is needed that is known here: Authorization: Bearer KEY, or X-API-Key: KEY",
                null,
                null);
    }

    static Refusal foreign(String origin) {
        return new Refusal(
                HttpStatus.FORBIDDEN,
                "Without keys nothing is taken from a page in a browser, this one at " + origin,
                null,
                null);
    }

    static Refusal tooFast(String sender, Duration retryAfter) {
        return new Refusal(
                HttpStatus.TOO_MANY_REQUESTS,
                "The key of " + sender + " brings more records a second than it may: send it again",
                retryAfter,
                null);
    }

    /** Kafka did not take everything. What it took may come twice when the request is sent again. */
    static Refusal kafkaAway(@Nullable Throwable cause) {
        return new Refusal(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Kafka did not acknowledge every record in time: send the whole request again",
                Duration.ofSeconds(2),
                cause);
    }

    /** Whether Kafka did not acknowledge what it was given. */
    boolean isOfKafka() {
        return status == HttpStatus.SERVICE_UNAVAILABLE;
    }

    HttpStatus status() {
        return status;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
