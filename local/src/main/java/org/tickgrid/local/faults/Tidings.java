package org.tickgrid.local.faults;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tickgrid.local.FaithfulViewer;
import org.tickgrid.market.Signal;

/**
 * What those were told who follow the signals: websocket clients that go on where they were, and a webhook.
 *
 * @param lost signals that one was not told
 * @param repeated that one was told once more
 * @param again calls of the webhook that were made again because their caller was struck before it could note the first:
 *     they carry the same key
 */
record Tidings(long lost, long repeated, long again) {

    private static final String NOTIFICATIONS = "notifications";

    /** Who lacks how many; empty when nobody lacks any. */
    static String missing(Scene scene, List<Signal> signals) {
        Set<String> ids = ids(signals);
        StringBuilder missing = new StringBuilder();
        for (int i = 0; i < scene.viewers().size(); i++) {
            Set<String> had = Set.copyOf(scene.viewers().get(i).ids());
            long lacks = ids.stream().filter(id -> !had.contains(id)).count();
            if (lacks > 0) {
                missing.append("viewer ")
                        .append(i + 1)
                        .append(" lacks ")
                        .append(lacks)
                        .append(' ');
            }
        }
        long untold =
                ids.stream().filter(id -> scene.webhook().calls(id).isEmpty()).count();
        if (untold > 0) {
            missing.append("the webhook lacks ").append(untold);
        }
        return missing.toString().strip();
    }

    static Tidings of(Scene scene, List<Signal> signals) {
        long lost = 0;
        long repeated = 0;
        long again = 0;
        Set<String> ids = ids(signals);
        for (FaithfulViewer viewer : scene.viewers()) {
            Map<String, Integer> times = new HashMap<>();
            viewer.ids().forEach(id -> times.merge(id, 1, Integer::sum));
            lost += ids.stream().filter(id -> !times.containsKey(id)).count();
            repeated += ids.stream()
                    .mapToInt(id -> Math.max(0, times.getOrDefault(id, 0) - 1))
                    .sum();
        }
        for (String id : ids) {
            List<Instant> calls = scene.webhook().calls(id);
            lost += calls.isEmpty() ? 1 : 0;
            for (int i = 1; i < calls.size(); i++) {
                boolean excused = scene.striker().struck(NOTIFICATIONS, calls.get(i - 1));
                again += excused ? 1 : 0;
                repeated += excused ? 0 : 1;
            }
        }
        return new Tidings(lost, repeated, again);
    }

    private static Set<String> ids(List<Signal> signals) {
        return signals.isEmpty()
                ? Collections.emptySet()
                : signals.stream().map(Signal::id).collect(Collectors.toSet());
    }
}
