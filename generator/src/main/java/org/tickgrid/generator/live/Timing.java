package org.tickgrid.generator.live;

import java.time.Duration;
import org.tickgrid.generator.feed.Patience;

/**
 * How long a connection waits for what.
 *
 * @param patience with an exchange that cannot be reached; its total is that of nothing but failures
 * @param silence after which a connection counts as lost
 * @param beat how often a connection is looked after
 */
public record Timing(Patience patience, Duration silence, Duration beat) {

    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** @throws IllegalArgumentException when the connection would always be silent */
    public Timing {
        if (silence.compareTo(beat) < 0) {
            throw new IllegalArgumentException(
                    "--silence must be at least " + beat.toMillis() + "ms, was " + silence.toMillis() + "ms");
        }
    }

    public static Timing usual(Duration silence, Duration giveUp) {
        return new Timing(new Patience(DEADLINE, SHORTEST, LONGEST, giveUp), silence, Line.BUCKET);
    }
}
