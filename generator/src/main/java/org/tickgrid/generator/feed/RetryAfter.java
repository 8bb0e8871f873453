package org.tickgrid.generator.feed;

import java.net.http.HttpHeaders;
import java.time.Duration;

/** How long a server asks to be left alone. */
final class RetryAfter {

    private RetryAfter() {}

    /** The seconds that the header names, but never longer than {@code longest}; {@code usual} without a header. */
    static Duration of(HttpHeaders headers, Duration usual, Duration longest) {
        return headers.firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .map(asked -> asked.compareTo(longest) < 0 ? asked : longest)
                .filter(asked -> asked.compareTo(usual) > 0)
                .orElse(usual);
    }
}
