package org.tickgrid.grid;

import com.hazelcast.core.HazelcastInstance;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/** What one job, or one of the feeds, does on one member since that member has started: its own processors there say it. */
public final class JobLoad {

    /** Behind this prefix stands the name in Hazelcast's user context. */
    private static final String PREFIX = "load-";

    private final LongAdder records = new LongAdder();
    private final Map<Integer, Long> behind = new ConcurrentHashMap<>();
    private volatile Saved saved = Saved.NEVER;
    private volatile long age;

    /**
     * A snapshot that is complete.
     *
     * @param at when, by {@link System#nanoTime}
     * @param took from the first thing that was saved here to the whole cluster's commit
     */
    public record Saved(long at, Duration took) {

        /** There was none yet: it took no time. */
        static final Saved NEVER = new Saved(0, Duration.ZERO);
    }

    /** @param name of a job, or of a feed */
    public static JobLoad of(HazelcastInstance grid, String name) {
        ConcurrentMap<String, Object> context = grid.getUserContext();
        return (JobLoad) context.computeIfAbsent(PREFIX + name, _ -> new JobLoad());
    }

    /** Counts records that were taken, or changes that were passed on. */
    public void took(int more) {
        records.add(more);
    }

    /** @param begun when saving began here, by {@link System#nanoTime} */
    public void saved(long begun) {
        long now = System.nanoTime();
        saved = new Saved(now, Duration.ofNanos(now - begun));
    }

    /**
     * @param processor which of the job's, by its place on this member
     * @param more records that stand in the log and that it has not taken yet; 0 when it ends
     */
    public void behind(int processor, long more) {
        behind.put(processor, more);
    }

    /** @param millis from the receipt of the newest over HTTP until it was passed on */
    public void aged(long millis) {
        age = millis;
    }

    public long records() {
        return records.sum();
    }

    /** Records of the log that are this member's to take, and not taken yet. */
    public long behind() {
        return behind.values().stream().mapToLong(Long::longValue).sum();
    }

    public Saved saved() {
        return saved;
    }

    /** Milliseconds from receipt to here, of the newest that was passed on; 0 before the first. */
    public long age() {
        return age;
    }
}
