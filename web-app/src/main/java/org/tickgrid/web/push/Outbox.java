package org.tickgrid.web.push;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What waits for one client. Events wait in order, up to a bound. Of everything else only the newest version waits, and
 * what has waited longest goes first. Events go at once; the rest at most once an interval.
 */
final class Outbox {

    private final int backlog;
    private final int batch;
    private final long intervalNanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Message> events = new ArrayDeque<>();
    private final Map<String, Message> latest = new LinkedHashMap<>();
    private long next = System.nanoTime();
    private boolean open = true;
    private boolean full;

    Outbox(int backlog, int batch, Duration interval) {
        this.backlog = backlog;
        this.batch = batch;
        this.intervalNanos = interval.toNanos();
    }

    /** Never waits for the client. False when there was no room for an event: none is taken after it, and this must be closed. */
    boolean put(Message message) {
        lock.lock();
        try {
            if (!open) {
                return true;
            }
            String key = message.key();
            if (key != null) {
                boolean first = latest.isEmpty();
                latest.put(key, message);
                if (first) {
                    changed.signal();
                }
                return true;
            }
            full = full || events.size() == backlog;
            if (full) {
                return false;
            }
            events.add(message);
            changed.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for what is to be sent next. Empty only when closed. */
    List<Message> take() throws InterruptedException {
        lock.lock();
        try {
            while (open) {
                long wait = next - System.nanoTime();
                if (!events.isEmpty() || (!latest.isEmpty() && wait <= 0)) {
                    return drain(wait <= 0);
                }
                if (latest.isEmpty()) {
                    changed.await();
                } else {
                    changed.await(wait, TimeUnit.NANOSECONDS);
                }
            }
            return List.of();
        } finally {
            lock.unlock();
        }
    }

    private List<Message> drain(boolean due) {
        List<Message> taken = new ArrayList<>(events);
        events.clear();
        if (due && !latest.isEmpty()) {
            Iterator<Message> waiting = latest.values().iterator();
            for (int i = 0; i < batch && waiting.hasNext(); i++) {
                taken.add(waiting.next());
                waiting.remove();
            }
            next = System.nanoTime() + intervalNanos;
        }
        return taken;
    }

    int size() {
        lock.lock();
        try {
            return events.size() + latest.size();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            shut();
        } finally {
            lock.unlock();
        }
    }

    private void shut() {
        open = false;
        events.clear();
        latest.clear();
        changed.signalAll();
    }
}
