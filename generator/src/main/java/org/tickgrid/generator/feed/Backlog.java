package org.tickgrid.generator.feed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What still has to be sent on one connection, in order. Whoever puts more than it holds waits. */
final class Backlog<T> {

    static final int LARGEST_BATCH = 2_000;

    private static final int CAPACITY = 2 * LARGEST_BATCH;

    private final ArrayDeque<T> waiting = new ArrayDeque<>();
    private int underWay;
    private boolean closed;
    private @Nullable FeedException failure;

    /** @throws FeedException when the lane has given up */
    synchronized void put(T item) throws InterruptedException {
        while (waiting.size() >= CAPACITY && failure == null) {
            wait();
        }
        check();
        if (closed) {
            return;
        }
        waiting.add(item);
        if (waiting.size() == 1 || waiting.size() == LARGEST_BATCH) {
            notifyAll();
        }
    }

    /** The next ones to send: a full batch at once, else what there is at {@code earliest}, by the nano clock. */
    synchronized List<T> take(long earliest) throws InterruptedException {
        while (waiting.isEmpty()) {
            wait();
        }
        long left = earliest - System.nanoTime();
        while (left > 0 && waiting.size() < LARGEST_BATCH) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = earliest - System.nanoTime();
        }
        List<T> batch = new ArrayList<>(Math.min(waiting.size(), LARGEST_BATCH));
        while (batch.size() < LARGEST_BATCH && !waiting.isEmpty()) {
            batch.add(waiting.remove());
        }
        underWay = batch.size();
        notifyAll();
        return batch;
    }

    /** Those taken last have their answer. */
    synchronized void answered() {
        underWay = 0;
        notifyAll();
    }

    synchronized void fail(FeedException e) {
        failure = e;
        notifyAll();
    }

    /** @throws FeedException when the lane has given up */
    synchronized void awaitAnswers() throws InterruptedException {
        while (size() > 0 && failure == null) {
            wait();
        }
        check();
    }

    /** How many have no answer. */
    synchronized int size() {
        return waiting.size() + underWay;
    }

    /** Forgets what was not taken yet, and all that is put from now on. */
    synchronized void close() {
        closed = true;
        waiting.clear();
        notifyAll();
    }

    private void check() {
        if (failure != null) {
            throw failure;
        }
    }
}
