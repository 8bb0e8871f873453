package org.tickgrid.notifications.alerts;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Work in queues that do not wait for each other: within one it is done in order, one thing at a time. */
final class Queues implements AutoCloseable {

    private static final Duration LAST_WORD = Duration.ofSeconds(3);

    private final int most;
    private final Consumer<String> work;
    private final Map<String, Queue<String>> queues = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Set<Thread> threads = new HashSet<>();
    private boolean closed;

    /** @param most that may wait in one */
    Queues(int most, Consumer<String> work) {
        this.most = most;
        this.work = work;
    }

    /** Never waits. What is there already, or finds too many waiting, is left out: it may be offered again. */
    synchronized void offer(String queue, String item) {
        if (closed) {
            return;
        }
        Queue<String> waiting = queues.get(queue);
        if ((waiting != null && waiting.size() >= most) || !known.add(item)) {
            return;
        }
        if (waiting == null) {
            waiting = new ArrayDeque<>();
            queues.put(queue, waiting);
            threads.add(Thread.ofVirtual().name("alerts-" + queue).start(() -> run(queue)));
        }
        waiting.add(item);
    }

    private void run(String queue) {
        for (String item = next(queue); item != null; item = next(queue)) {
            try {
                work.accept(item);
            } finally {
                done(item);
            }
        }
    }

    private synchronized @Nullable String next(String queue) {
        Queue<String> waiting = queues.get(queue);
        String item = waiting == null || closed ? null : waiting.poll();
        if (item == null) {
            queues.remove(queue);
            threads.remove(Thread.currentThread());
        }
        return item;
    }

    private synchronized void done(String item) {
        known.remove(item);
    }

    @Override
    public void close() {
        Set<Thread> running;
        synchronized (this) {
            closed = true;
            running = Set.copyOf(threads);
        }
        running.forEach(Thread::interrupt);
        long end = System.nanoTime() + LAST_WORD.toNanos();
        try {
            for (Thread thread : running) {
                thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
