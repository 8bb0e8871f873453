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

    /** Kafka did not take everything. What it took may come twice when the request is sent again. */
    static Refusal kafkaAway(@Nullable Throwable cause) {
        return new Refusal(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Kafka did not acknowledge every record in time: send the whole request again",
                Duration.ofSeconds(2),
                cause);
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
