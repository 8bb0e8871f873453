package org.tickgrid.benchmarks.engines.process;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLongArray;
import org.tickgrid.market.Reading;

/**
 * Counts the readings that one thread's sink takes. It keeps the newest, so that every reading is really made; both stand
 * in the middle of otherwise empty arrays, so that no two threads write to one cache line.
 */
public final class ReadingCounter {

    private static final int LENGTH = 64;
    private static final int MIDDLE = LENGTH / 2;
    private static final List<ReadingCounter> ALL = new CopyOnWriteArrayList<>();

    private final AtomicLongArray count = new AtomicLongArray(LENGTH);
    private final Reading[] newest = new Reading[LENGTH];

    private ReadingCounter() {}

    /** One more, for one thread. */
    public static ReadingCounter create() {
        ReadingCounter counter = new ReadingCounter();
        ALL.add(counter);
        return counter;
    }

    public void take(Reading reading) {
        newest[MIDDLE] = reading;
        count.setRelease(MIDDLE, count.getPlain(MIDDLE) + 1);
    }

    /** What all of them have taken. */
    static long total() {
        return ALL.stream()
                .mapToLong(counter -> counter.count.getAcquire(MIDDLE))
                .sum();
    }
}
