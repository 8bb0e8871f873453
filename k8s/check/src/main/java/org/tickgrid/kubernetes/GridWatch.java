package org.tickgrid.kubernetes;

import java.time.Duration;
import java.util.function.Predicate;

/** Looks at the grid through the dashboard, which looks at it once a second, and never at the same moment twice. */
final class GridWatch {

    private final Door door;
    private final MemberPods pods;
    private final Duration deadline;
    private GridLook last;

    /**
     * @param pods are named when what is waited for does not come
     * @param deadline of each wait
     */
    GridWatch(Door door, MemberPods pods, Duration deadline) {
        this.door = door;
        this.pods = pods;
        this.deadline = deadline;
        last = GridLook.of(door.grid());
    }

    /** @throws CheckFailedException when a pod cannot start, or the dashboard sees nothing new for too long */
    GridLook next() {
        return next(new Deadline(deadline), "the dashboard sees the grid");
    }

    private GridLook next(Deadline end, String what) {
        GridLook before = last;
        end.await(what, () -> {
            last = GridLook.of(door.grid());
            return last.time() > before.time() ? "" : "last seen: %s; %s".formatted(last, pods.missing());
        });
        return last;
    }

    /** The first look that is enough. */
    GridLook await(String what, Predicate<GridLook> enough) {
        Deadline end = new Deadline(deadline);
        GridLook now = next(end, what);
        while (!enough.test(now)) {
            now = next(end, what);
        }
        return now;
    }

    /**
     * Waits until so many members are there and all jobs flow on all of them, and have done so for some seconds: what is seen may be
     * as old as that.
     *
     * @param meanwhile called after each look
     * @return the longest time from the moment that a member was seen to come or to go until they flowed and went on to
     */
    Duration awaitFlow(int members, Runnable meanwhile) {
        String what = "all jobs flow on " + members + " members";
        Deadline end = new Deadline(deadline);
        Flow flow = new Flow(last.ids());
        while (!flow.holds(members)) {
            flow.take(next(end, what));
            meanwhile.run();
        }
        return flow.longest();
    }
}
