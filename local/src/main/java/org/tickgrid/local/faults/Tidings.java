package org.tickgrid.local.faults;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.tickgrid.market.Signal;

/** What those were told who follow the signals: websocket clients that go on where they were, and a webhook. */
record Tidings(List<Told> all) {

    private static final String NOTIFICATIONS = "notifications";

    /**
     * What one of them was told.
     *
     * @param lost signals that it was not told
     * @param repeated that it was told once more
     * @param again calls of the webhook that were made again because their caller was struck before it could note the
     *     first: they carry the same key
     */
    record Told(String who, long lost, long repeated, long again) {}

    static Tidings of(Scene scene, List<Signal> signals) {
        Set<String> ids = signals.stream().map(Signal::id).collect(Collectors.toSet());
        List<Told> all = new ArrayList<>();
        for (int i = 0; i < scene.viewers().size(); i++) {
            all.add(viewer("viewer " + (i + 1), scene.viewers().get(i).ids(), ids));
        }
        all.add(webhook(scene, ids));
        return new Tidings(List.copyOf(all));
    }

    private static Told viewer(String name, List<String> told, Set<String> ids) {
        List<String> ofThese = told.stream().filter(ids::contains).toList();
        int different = Set.copyOf(ofThese).size();
        return new Told(name, ids.size() - different, ofThese.size() - different, 0);
    }

    private static Told webhook(Scene scene, Set<String> ids) {
        long lost = 0;
        long repeated = 0;
        long again = 0;
        for (String id : ids) {
            List<Instant> calls = scene.webhook().calls(id);
            lost += calls.isEmpty() ? 1 : 0;
            for (Instant call : calls.subList(0, Math.max(0, calls.size() - 1))) {
                boolean excused = scene.striker().struck(NOTIFICATIONS, call);
                again += excused ? 1 : 0;
                repeated += excused ? 0 : 1;
            }
        }
        return new Told("the webhook", lost, repeated, again);
    }

    long lost() {
        return sum(Told::lost);
    }

    long repeated() {
        return sum(Told::repeated);
    }

    long again() {
        return sum(Told::again);
    }

    private long sum(ToLongFunction<Told> part) {
        return all.stream().mapToLong(part).sum();
    }

    /** Who was not told of how many, and who once more of how many; empty when there is neither. */
    String wrong() {
        return all.stream()
                .filter(one -> one.lost() + one.repeated() > 0)
                .map(one -> "%s: %d lost, %d repeated".formatted(one.who(), one.lost(), one.repeated()))
                .collect(Collectors.joining("; "));
    }
}
