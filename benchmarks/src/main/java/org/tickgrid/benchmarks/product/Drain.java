package org.tickgrid.benchmarks.product;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.jet.Job;
import com.hazelcast.jet.core.JobStatus;
import com.hazelcast.jet.core.metrics.Measurement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.tickgrid.benchmarks.ProcessorTime;
import org.tickgrid.benchmarks.product.ProductFigures.Window;
import org.tickgrid.local.LocalGrid;
import org.tickgrid.log.Tally;

/** Watches a member take in a log: by what its jobs count, and by what the system says of its process and the broker's. */
final class Drain {

    private static final List<String> JOBS = List.of("indicators", "signals", "performance");
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final long LOOK_MILLIS = 200;

    private final LocalGrid grid;
    private final HazelcastInstance client;

    Drain(LocalGrid grid, HazelcastInstance client) {
        this.grid = grid;
        this.client = client;
    }

    /** How far the slowest job was at a moment, and what had been spent until about then. */
    private record Moment(long bars, long millis, Duration member, Duration broker) {}

    /**
     * @param warmUp bars before the first window
     * @param bars in the log: a window that reaches its end is left out
     */
    List<Window> windows(long warmUp, long bars, int count, Duration length) throws InterruptedException {
        Moment begin = await(0, warmUp);
        List<Window> windows = new ArrayList<>();
        while (windows.size() < count) {
            Moment end = await(begin.millis() + length.toMillis(), 0);
            if (end.bars() >= bars) {
                throw new IllegalStateException("The log of " + bars + " bars was too short for " + count
                        + " windows: only " + windows.size() + " were over");
            }
            windows.add(window(begin, end));
            begin = end;
        }
        return windows;
    }

    private static Window window(Moment begin, Moment end) {
        double seconds = (end.millis() - begin.millis()) / 1e3;
        return new Window(
                seconds,
                (end.bars() - begin.bars()) / seconds,
                end.member().minus(begin.member()).toNanos() / 1e9 / seconds,
                end.broker().minus(begin.broker()).toNanos() / 1e9 / seconds);
    }

    /** The first moment that is no sooner than {@code millis} and no less far than {@code bars}. */
    private Moment await(long millis, long bars) throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        Moment now = now();
        while (now.millis() < millis || now.bars() < bars || now.bars() == 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "The jobs were at " + now.bars() + " bars after " + LONGEST.toMinutes() + " minutes");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            now = now();
        }
        return now;
    }

    private Moment now() {
        List<long[]> jobs = JOBS.stream().map(this::counted).toList();
        long[] slowest = jobs.stream()
                .min(Comparator.comparingLong((long[] job) -> job[0]))
                .orElseThrow();
        return new Moment(
                slowest[0],
                slowest[1],
                ProcessorTime.of(grid.memberProcess(1).pid()),
                ProcessorTime.of(grid.brokerProcess().pid()));
    }

    /** Bars that a job has taken, and when it said so; none before it runs. */
    private long[] counted(String name) {
        Job job = client.getJet().getJob(name);
        List<Measurement> measured = job == null || job.getStatus() != JobStatus.RUNNING
                ? List.of()
                : job.getMetrics().get(Tally.RECORDS.metric());
        long bars = measured.stream().mapToLong(Measurement::value).sum();
        long millis = measured.stream().mapToLong(Measurement::timestamp).max().orElse(0);
        return new long[] {bars, millis};
    }
}
