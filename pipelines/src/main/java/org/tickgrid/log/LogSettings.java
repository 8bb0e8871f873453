package org.tickgrid.log;

import java.io.Serializable;
import java.time.Duration;

/**
 * How a job reads its log.
 *
 * @param parallelism processors on each member, at least 1
 * @param shown time from one key to the next that a processor shows, on average: what is not complete is shown so often
 */
public record LogSettings(Log log, int parallelism, Duration shown) implements Serializable {

    private static final Duration SHOWN = Duration.ofMillis(2);

    public LogSettings {
        if (parallelism < 1) {
            throw new IllegalArgumentException("Parallelism must be at least 1, was " + parallelism);
        }
        if (!shown.isPositive()) {
            throw new IllegalArgumentException(
                    "The time between two keys that are shown must be positive, was " + shown);
        }
    }

    /** Each processor shows 500 keys a second, at most. */
    public LogSettings(Log log, int parallelism) {
        this(log, parallelism, SHOWN);
    }
}
