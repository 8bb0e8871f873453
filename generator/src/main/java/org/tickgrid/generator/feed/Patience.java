package org.tickgrid.generator.feed;

import java.time.Duration;

/**
 * How long somebody waits for a server, and how often they try again.
 *
 * @param deadline of one request
 * @param first wait after a failure; each further failure doubles it
 * @param longest wait between two tries, whatever the server asks for
 * @param total time of nothing but failures after which they give up
 */
public record Patience(Duration deadline, Duration first, Duration longest, Duration total) {

    static final Patience USUAL =
            new Patience(Duration.ofSeconds(10), Duration.ofMillis(100), Duration.ofSeconds(5), Duration.ofSeconds(60));

    /** The wait after the given number of failures in a row, at least 1. */
    public Duration after(int failures) {
        Duration wait = first.multipliedBy(1L << Math.min(failures - 1, 20));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
