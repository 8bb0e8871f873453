package org.tickgrid.kubernetes;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of a run as it comes in, until it is complete and has not changed for a while. */
final class Settling {

    private static final Duration QUIET = Duration.ofSeconds(5);

    private @Nullable Outcome last;
    private long since;

    /**
     * @param sent bars that must be there
     * @throws CheckFailedException when there are more
     */
    String missing(Outcome now, long sent) {
        if (now.bars() > sent) {
            throw new CheckFailedException("%d bars were sent, and %d are in candles".formatted(sent, now.bars()));
        }
        return open(now, sent);
    }

    /** The same, however many there are. */
    String open(Outcome now, long sent) {
        if (last == null || !last.sha256().equals(now.sha256())) {
            last = now;
            since = System.nanoTime();
        }
        if (now.bars() < sent) {
            return "%d of %d bars are in closed candles".formatted(now.bars(), sent);
        }
        if (now.signals() == 0) {
            return "there are no signals";
        }
        return System.nanoTime() - since < QUIET.toNanos() ? "they still change" : "";
    }

    Outcome outcome() {
        if (last == null) {
            throw new IllegalStateException("Nothing was looked at yet");
        }
        return last;
    }
}
