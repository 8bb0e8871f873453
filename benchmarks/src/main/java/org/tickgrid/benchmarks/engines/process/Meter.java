package org.tickgrid.benchmarks.engines.process;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

/**
 * Measures this process from the moment it has warmed up: it has done so much, and its compilers rest. Where results are
 * committed, a window should be as long as some commits are apart: then it holds all that they cost.
 */
final class Meter {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    /** From one look at the compilers to the next. */
    private static final Duration LOOK = Duration.ofSeconds(2);

    /** Compilers that work for no more than this part of the time are at rest. */
    private static final double REST = 0.1;

    private final Task task;
    private final Progress progress;
    private long peakHeap;

    Meter(Task task, Progress progress) {
        this.task = task;
        this.progress = progress;
    }

    Measurement measure() throws Exception {
        await(task.warmUp());
        awaitCompilers();
        Usage start = Usage.now(progress.done());
        peakHeap = 0;
        Usage end = work(start);
        return Measurement.between(start, end, peakHeap, Usage.peakResident());
    }

    private Usage work(Usage start) throws Exception {
        long until = start.wallNanos() + task.window().toNanos();
        while (System.nanoTime() < until && progress.done() < task.records()) {
            rest();
        }
        Usage end = Usage.now(progress.done());
        if (end.done() <= start.done()) {
            throw new IllegalStateException(
                    "Nothing was done in the measured window, the log's " + task.records() + " records may be too few");
        }
        return end;
    }

    /**
     * Waits until compilers rest, which takes long on few cores that they share with the work. Half of the log is for the
     * measured window, whether they rest by then or not.
     */
    private void awaitCompilers() throws Exception {
        long before = Usage.compilingMillis();
        long lookAt = System.nanoTime() + LOOK.toNanos();
        while (progress.done() < task.records() / 2) {
            rest();
            if (System.nanoTime() >= lookAt) {
                long now = Usage.compilingMillis();
                if (now - before <= REST * LOOK.toMillis()) {
                    return;
                }
                before = now;
                lookAt += LOOK.toNanos();
            }
        }
    }

    private void await(long count) throws Exception {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (progress.done() < count) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException(
                        progress.done() + " of " + count + " readings after " + LONGEST_WAIT.toSeconds() + " s");
            }
            rest();
        }
    }

    private void rest() throws InterruptedException {
        Thread.sleep(progress.interval());
        peakHeap = Math.max(peakHeap, Usage.heap());
    }
}
