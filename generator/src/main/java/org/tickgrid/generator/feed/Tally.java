package org.tickgrid.generator.feed;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** Counts what became of the records, and says each reason for a rejection once. */
public final class Tally {

    private static final int MOST_REASONS = 100;
    private static final Duration NEWS_AGAIN = Duration.ofSeconds(30);

    private final LongAdder sent = new LongAdder();
    private final LongAdder rejected = new LongAdder();
    private final Map<String, LongAdder> reasons = new ConcurrentHashMap<>();
    private final Map<String, Long> troubles = new HashMap<>();
    private final Consumer<String> news;

    /** @param news takes a line for the user whenever something is worth saying */
    public Tally(Consumer<String> news) {
        this.news = news;
    }

    public void sent(long records) {
        sent.add(records);
    }

    void rejected(String reason, long records) {
        rejected.add(records);
        String kept = reasons.size() < MOST_REASONS || reasons.containsKey(reason) ? reason : "other reasons";
        boolean first = !reasons.containsKey(kept);
        reasons.computeIfAbsent(kept, _ -> new LongAdder()).add(records);
        if (first) {
            news.accept("Rejected: " + kept);
        }
    }

    /** Says what is in the way, but not again and again. */
    synchronized void trouble(String message) {
        long now = System.nanoTime();
        Long told = troubles.get(message);
        if (told == null || now - told > NEWS_AGAIN.toNanos()) {
            troubles.put(message, now);
            news.accept(message);
        }
    }

    /** Records that were answered, the rejected ones among them. */
    public long sent() {
        return sent.sum();
    }

    public long rejected() {
        return rejected.sum();
    }

    /** Each reason for a rejection, with its records. */
    public Map<String, Long> reasons() {
        Map<String, Long> counts = new TreeMap<>();
        reasons.forEach((reason, count) -> counts.put(reason, count.sum()));
        return counts;
    }
}
