package org.tickgrid.generator.live;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * An exchange's clock, as its messages show it: never ahead of it, behind by the quickest message's way. Only the last
 * minute or two count, for two clocks drift apart.
 */
final class ExchangeClock {

    private static final long WINDOW = Duration.ofMinutes(1).toNanos();
    private static final long UNKNOWN = Long.MIN_VALUE;

    private long windowStart;
    private long ahead = UNKNOWN;
    private long aheadBefore = UNKNOWN;

    /** A message came at {@code nanos} that says it is {@code time}, epoch milliseconds. */
    synchronized void heard(long time, long nanos) {
        long distance = time - nanos / 1_000_000;
        if (ahead == UNKNOWN || nanos - windowStart > WINDOW) {
            windowStart = nanos;
            aheadBefore = ahead;
            ahead = distance;
        }
        ahead = Math.max(ahead, distance);
    }

    /** What it shows at {@code nanos}; empty before the first message. */
    synchronized OptionalLong at(long nanos) {
        return ahead == UNKNOWN
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(ahead, aheadBefore) + nanos / 1_000_000);
    }
}
