package org.tickgrid.generator.simulation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tickgrid.generator.feed.Outlet;
import org.tickgrid.generator.feed.Stop;

/** Lets a source tell its records as their time comes, in slices rather than one by one. */
public final class Teller {

    private static final Duration SLICE = Duration.ofMillis(10);

    /** So long it may go on after its time, if it fell behind. */
    private static final Duration OVERTIME = Duration.ofSeconds(3);

    private final Source source;
    private final Outlet outlet;
    private final Stop stop;
    private final long end;

    /** @param length of the schedule; null for one without an end */
    public Teller(Source source, Outlet outlet, Stop stop, @Nullable Duration length) {
        this.source = source;
        this.outlet = outlet;
        this.stop = stop;
        this.end = length == null ? Long.MAX_VALUE : length.toNanos();
    }

    /** Tells until the schedule is over, or its time is up, or somebody wants it to stop. */
    public void run(Pace pace) throws InterruptedException {
        while (source.nextDue() < end && !stop.requested()) {
            if (end != Long.MAX_VALUE && pace.elapsed() > end + OVERTIME.toNanos()) {
                return;
            }
            long due = pace.due(source.nextDue());
            source.tell(Math.min(due, end), outlet);
            stop.await(Duration.ofNanos(Math.max(SLICE.toNanos(), source.nextDue() - due)));
        }
    }
}
