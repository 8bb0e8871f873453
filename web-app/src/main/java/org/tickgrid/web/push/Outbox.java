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
 * what has waited longest goes first. Events go at once; so does a change after a quiet time, and those behind it at the
 * client's pace.
 */
final class Outbox {

    private final int backlog;
    private final int batch;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Message> events = new ArrayDeque<>();
    private final Map<String, Message> latest = new LinkedHashMap<>();
    private long paceNanos;
    private long last;
    private boolean idle;
    private boolean open = true;
    private boolean full;

    /**
     * @param backlog most events that wait
     * @param batch most changes that go together
     * @param pace least time between two lots of changes
     */
    Outbox(int backlog, int batch, Duration pace) {
        this.backlog = backlog;
        this.batch = batch;
        paceNanos = pace.toNanos();
        last = System.nanoTime() - paceNanos;
    }

    /** Changes the pace, also of what waits now. */
    void pace(Duration pace) {
        lock.lock();
        try {
            paceNanos = pace.toNanos();
            changed.signal();
        } finally {
            lock.unlock();
        }
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
                latest.put(key, message);
                if (idle) {
                    idle = false;
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
                long wait = last + paceNanos - System.nanoTime();
                if (!events.isEmpty() || (!latest.isEmpty() && wait <= 0)) {
                    return drain(wait <= 0);
                }
                rest(wait);
            }
            return List.of();
        } finally {
            lock.unlock();
        }
    }

    /** Sleeps until the next lot is due, however many changes come before: they wake nobody. */
    private void rest(long wait) throws InterruptedException {
        if (wait > 0) {
            changed.await(wait, TimeUnit.NANOSECONDS);
        } else {
            idle = true;
            changed.await();
            idle = false;
        }
    }

    private List<Message> drain(boolean due) {
        List<Message> taken = new ArrayList<>(events.size() + Math.min(batch, latest.size()));
        taken.addAll(events);
        events.clear();
        if (due && !latest.isEmpty()) {
            Iterator<Message> waiting = latest.values().iterator();
            for (int i = 0; i < batch && waiting.hasNext(); i++) {
                taken.add(waiting.next());
                waiting.remove();
            }
            last = System.nanoTime();
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
            open = false;
            events.clear();
            latest.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
