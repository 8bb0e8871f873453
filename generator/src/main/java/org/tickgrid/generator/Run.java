package org.tickgrid.generator;

import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tickgrid.generator.feed.Feed;
import org.tickgrid.generator.feed.FeedException;
import org.tickgrid.generator.feed.Stop;
import org.tickgrid.generator.feed.Tally;
import org.tickgrid.generator.feed.Target;

/**
 * One run of a command. It shows its progress, and ends with a line that sums it up. When the process is told to end, it
 * waits for the answers to what is under way, and still exits with 0.
 */
final class Run {

    private static final Duration LONGEST_END = Duration.ofSeconds(8);

    private final PrintWriter out;
    private final Supplier<String> counts;
    private final Progress progress;
    private final Tally tally;
    private final @Nullable InetSocketAddress metrics;
    private final Stop stop = new Stop();
    private final CountDownLatch finished = new CountDownLatch(1);
    private final long begin = System.nanoTime();

    /**
     * @param counts what stands in the last line besides what all runs count, such as {@code gaps=2}; or nothing
     * @param metrics where Prometheus is shown what it counts; null for nowhere
     */
    Run(PrintWriter out, PrintWriter err, Supplier<String> counts, @Nullable InetSocketAddress metrics) {
        this.out = out;
        this.counts = counts;
        this.metrics = metrics;
        this.progress = new Progress(err);
        this.tally = new Tally(progress::say);
    }

    /** What a command does with its feed. */
    @FunctionalInterface
    interface Work {
        void run(Feed feed, Stop stop, Progress progress) throws Exception;
    }

    /** What a command does that feeds nobody: it counts for itself. */
    @FunctionalInterface
    interface Task {
        void run(Tally tally, Stop stop, Progress progress) throws Exception;
    }

    /** Does the work, waits until all was answered, and returns the exit code. */
    int execute(Target to, int connections, Work work) throws Exception {
        try (Feed feed = new Feed(to, connections, tally, stop)) {
            return execute(() -> execute(feed, work), feed::stop);
        }
    }

    /** Does the task, and returns the exit code. */
    int execute(Task task) throws Exception {
        return execute(
                () -> {
                    task.run(tally, stop, progress);
                    return 0;
                },
                () -> {});
    }

    private int execute(Callable<Integer> work, Runnable end) throws Exception {
        Thread hook = Thread.ofPlatform().unstarted(() -> endProcess(end));
        Runtime.getRuntime().addShutdownHook(hook);
        progress.follow(tally);
        try (MetricsPort _ = metrics == null ? null : new MetricsPort(metrics, tally)) {
            return work.call();
        } finally {
            summarize();
            finished.countDown();
            forget(hook);
        }
    }

    private int execute(Feed feed, Work work) throws Exception {
        try {
            work.run(feed, stop, progress);
            feed.awaitAnswers();
            return 0;
        } catch (FeedException e) {
            progress.say(String.valueOf(e.getMessage()));
            if (feed.unanswered() > 0) {
                progress.say(feed.unanswered() + " records were not acknowledged");
            }
            return stop.requested() ? 0 : 1;
        }
    }

    private void summarize() {
        progress.close();
        tally.reasons().forEach((reason, count) -> out.println(count + " rejected: " + reason));
        double seconds = (System.nanoTime() - begin) / 1e9;
        String more = counts.get().isEmpty() ? "" : " " + counts.get();
        out.println(String.format(
                Locale.ROOT, "sent=%d rejected=%d%s seconds=%.1f", tally.sent(), tally.rejected(), more, seconds));
        out.flush();
    }

    /** Runs when the process is told to end. Without the halt its exit code would be the signal's. */
    private void endProcess(Runnable end) {
        stop.request();
        end.run();
        try {
            if (!finished.await(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
                summarize();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(0);
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already: the hook is what waits for us.
        }
    }
}
