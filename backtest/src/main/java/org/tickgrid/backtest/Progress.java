package org.tickgrid.backtest;

import com.hazelcast.core.HazelcastInstance;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

/** How far a run is. The jobs find it beside the member that they run in, for they are in its process. */
final class Progress {

    private static final String KEY = "progress";

    private final Map<String, Long> read = new ConcurrentHashMap<>();
    private final String speaker;
    private final Consumer<String> news;
    private final long begun = System.nanoTime();

    /**
     * @param speaker the job that tells what is to be said of the file: all read the same
     * @param news takes a line for a person
     */
    Progress(String speaker, Consumer<String> news) {
        this.speaker = speaker;
        this.news = news;
    }

    /** Puts it where the jobs find it. */
    void offer(HazelcastInstance member) {
        ConcurrentMap<String, Object> context = member.getUserContext();
        context.put(KEY, this);
    }

    /** @throws IllegalStateException when this member runs no backtest */
    static Progress of(HazelcastInstance member) {
        if (member.getUserContext().get(KEY) instanceof Progress progress) {
            return progress;
        }
        throw new IllegalStateException("Member " + member.getName() + " runs no backtest");
    }

    void tell(String job, String line) {
        if (job.equals(speaker)) {
            say(line);
        }
    }

    synchronized void say(String line) {
        news.accept(line);
    }

    /** Records that a job has read so far. */
    void read(String job, long records) {
        read.put(job, records);
    }

    /** Says how far the slowest job is. */
    void note() {
        long least = read.values().stream().mapToLong(Long::longValue).min().orElse(0);
        double seconds = seconds();
        say(String.format(Locale.ROOT, "%4.0f s  read %,d records, %,.0f a second", seconds, least, least / seconds));
    }

    double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }
}
