package org.tickgrid.log;

import java.io.Serializable;
import java.time.Duration;
import org.tickgrid.sinks.Reread;

/**
 * How a job reads its log.
 *
 * @param parallelism processors on each member, at least 1
 * @param shown time from one key to the next that a processor shows, on average: what is not complete is shown so often
 * @param again what of it another job has read before
 */
public record LogSettings(Log log, int parallelism, Duration shown, Reread again) implements Serializable {

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
        this(log, parallelism, SHOWN, Reread.NONE);
    }

    /** The same log, of which another job has read some before. */
    public LogSettings again(Reread read) {
        return new LogSettings(log, parallelism, shown, read);
    }

    /** The same log, of which so often a key is shown. */
    public LogSettings showing(Duration time) {
        return new LogSettings(log, parallelism, time, again);
    }
}
