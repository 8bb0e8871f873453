package org.tickgrid.generator.live;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.tickgrid.market.InvalidRecordException;

/** Counts what went wrong between an exchange and here. */
public final class Counts {

    private static final int MOST_REASONS = 100;

    private final LongAdder gaps = new LongAdder();
    private final LongAdder backfilled = new LongAdder();
    private final LongAdder lost = new LongAdder();
    private final LongAdder reconnects = new LongAdder();
    private final Map<String, LongAdder> oddities = new ConcurrentHashMap<>();

    void gap(long found, long missed) {
        gaps.increment();
        backfilled.add(found);
        lost.add(missed);
    }

    void reconnected() {
        reconnects.increment();
    }

    /** Counts a message that is not understood; says whether it is the first of its kind. */
    boolean odd(InvalidRecordException fault) {
        String reason = (fault.field() + " " + fault.reason()).strip();
        String kept = oddities.size() < MOST_REASONS || oddities.containsKey(reason) ? reason : "other reasons";
        boolean first = !oddities.containsKey(kept);
        oddities.computeIfAbsent(kept, _ -> new LongAdder()).increment();
        return first;
    }

    /** Why messages were not understood, each reason with their number. */
    public Map<String, Long> oddities() {
        Map<String, Long> counts = new TreeMap<>();
        oddities.forEach((reason, count) -> counts.put(reason, count.sum()));
        return counts;
    }

    /** In one line: {@code gaps=N backfilled=N lost=N reconnects=N}. */
    public String summary() {
        return "gaps=%d backfilled=%d lost=%d reconnects=%d"
                .formatted(gaps.sum(), backfilled.sum(), lost.sum(), reconnects.sum());
    }
}
