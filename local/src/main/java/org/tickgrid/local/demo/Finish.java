package org.tickgrid.local.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tickgrid.local.ChildProcess;
import org.tickgrid.local.LocalGrid;
import org.tickgrid.local.SignalTopic;
import org.tickgrid.market.Signal;
import org.tickgrid.signals.SignalDigest;

/** Waits until a feed has come to its end, and the jobs have made of it all that there is to make. */
final class Finish {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_NOTES = Duration.ofSeconds(5);
    private static final Duration STUCK = Duration.ofSeconds(60);

    /** The members read the jobs' counts every other second, and the jobs give them out every other second. */
    private static final Duration QUIET = Duration.ofSeconds(8);

    private final LocalGrid grid;
    private final Watch watch;
    private final Screen screen;
    private final boolean mayPause;

    /** @param mayPause whether the feed may say nothing for long, as a slow replay does over night */
    Finish(LocalGrid grid, Watch watch, Screen screen, boolean mayPause) {
        this.grid = grid;
        this.watch = watch;
        this.screen = screen;
        this.mayPause = mayPause;
    }

    /**
     * The digest of all signals; null when there is none, because a program ended, or nothing moved any more, or someone
     * wants to stop.
     *
     * @param faults gets what went wrong, but for programs that ended
     */
    @Nullable
    SignalDigest await(ChildProcess feed, StopRequest stop, List<String> faults) {
        Instant begin = Instant.now();
        Instant nextNote = begin.plus(BETWEEN_NOTES);
        Instant moved = begin;
        Figures known = null;
        while (grid.dead().isEmpty() && !stop.await(PAUSE)) {
            boolean ended = !feed.isAlive();
            Figures figures = figures();
            Instant now = Instant.now();
            if (figures != null) {
                moved = known != null && figures.computed().equals(known.computed()) ? moved : now;
                known = figures;
            }
            Duration quiet = Duration.between(moved, now);
            String progress = known == null ? "no service answers" : known.progress();
            if (now.isAfter(nextNote)) {
                nextNote = now.plus(BETWEEN_NOTES);
                screen.note("  %3d s  %s".formatted(Duration.between(begin, now).toSeconds(), progress));
            }
            if (ended && figures != null && figures.settled() && quiet.compareTo(QUIET) >= 0) {
                List<Signal> signals = SignalTopic.read(grid.bootstrapServers());
                if (signals.size() == figures.signals()) {
                    return SignalDigest.of(signals, figures.candles());
                }
            }
            if (quiet.compareTo(STUCK) >= 0 && (ended || !mayPause)) {
                faults.add("nothing moved for %d s: %s".formatted(quiet.toSeconds(), progress));
                return null;
            }
        }
        return null;
    }

    /** Null when a service is too busy to answer. */
    private @Nullable Figures figures() {
        try {
            return watch.figures();
        } catch (IOException e) {
            return null;
        }
    }
}
