package org.tickgrid.log;

import java.io.Serializable;
import java.time.Duration;
import org.tickgrid.sinks.Reread;

/**
 * How a job reads its log.
 *
 * @param parallelism processors on each member, at least 1
 * @param shown time from one key to the next that a processor shows, on average: what is not complete is shown so often
 * @param mostKeys of one partition, at least 1: each costs memory for good, so records of more of them are rejected
 * @param again what of it another job has read before
 */
public record LogSettings(Log log, int parallelism, Duration shown, int mostKeys, Reread again)
        implements Serializable {

    private static final Duration SHOWN = Duration.ofMillis(1);

    public LogSettings {
        if (parallelism < 1) {
            throw new IllegalArgumentException("Parallelism must be at least 1, was " + parallelism);
        }
        if (!shown.isPositive()) {
            throw new IllegalArgumentException(
                    "The time between two keys that are shown must be positive, was " + shown);
        }
        if (mostKeys < 1) {
            throw new IllegalArgumentException("A partition must have at least 1 key, was " + mostKeys);
        }
    }

    /** Each processor shows 500 keys a second, at most. There is no bound on keys: whoever wrote the log is trusted. */
    public LogSettings(Log log, int parallelism) {
        this(log, parallelism, SHOWN, Integer.MAX_VALUE, Reread.NONE);
    }

    /** The same, with a bound on the keys of a partition. */
    public LogSettings withMostKeys(int most) {
        return new LogSettings(log, parallelism, shown, most, again);
    }

    /** The same, showing another number of keys. */
    public LogSettings withShown(Duration other) {
        return new LogSettings(log, parallelism, other, mostKeys, again);
    }

    /** The same log, of which another job has read some before. */
    public LogSettings again(Reread read) {
        return new LogSettings(log, parallelism, shown, mostKeys, read);
    }
}
