package org.tickgrid.web.vitals;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tickgrid.grid.Vitals;
import org.tickgrid.grid.Vitals.Work;

/** How fast each member works, from what it has said last and the time before. Not for several threads at once. */
final class Rates {

    private static final long SILENCE = Duration.ofSeconds(5).toNanos();

    private final Map<String, Pace> paces = new HashMap<>();

    /** @param heard when it last said something new, by {@link System#nanoTime} */
    private record Pace(Vitals last, Map<String, Double> rates, long heard) {}

    /** Takes what all members say now, and forgets those that are gone. */
    void take(Collection<Vitals> all, long now) {
        paces.keySet().retainAll(all.stream().map(Vitals::member).collect(Collectors.toSet()));
        all.forEach(vitals -> paces.compute(vitals.member(), (_, before) -> next(before, vitals, now)));
    }

    private static Pace next(@Nullable Pace before, Vitals vitals, long now) {
        if (before == null) {
            return new Pace(vitals, Map.of(), now);
        }
        long passed = vitals.uptime() - before.last().uptime();
        return passed <= 0 ? before : new Pace(vitals, rates(before.last(), vitals, passed), now);
    }

    private static Map<String, Double> rates(Vitals before, Vitals after, long millis) {
        Map<String, Long> known = before.works().stream().collect(Collectors.toMap(Work::job, Work::records));
        return after.works().stream()
                .filter(work -> known.containsKey(work.job()))
                .collect(Collectors.toMap(
                        Work::job, work -> 1_000.0 * (work.records() - known.getOrDefault(work.job(), 0L)) / millis));
    }

    /** Records a second; null while it is not known. One that is silent does nothing, as far as anyone knows. */
    @Nullable
    Double of(String member, String job, long now) {
        Pace pace = paces.get(member);
        if (pace == null) {
            return null;
        }
        return isSilent(member, now) ? Double.valueOf(0) : pace.rates().get(job);
    }

    boolean isSilent(String member, long now) {
        Pace pace = paces.get(member);
        return pace != null && now - pace.heard() > SILENCE;
    }

    /** Of all members together; null while it is known of none. */
    @Nullable
    Double of(String job, long now) {
        Set<String> members = paces.keySet();
        Double sum = null;
        for (String member : members) {
            Double one = of(member, job, now);
            if (one != null) {
                sum = sum == null ? one : sum + one;
            }
        }
        return sum;
    }
}
