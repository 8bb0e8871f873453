package org.tickgrid.sinks;

import com.hazelcast.jet.core.AbstractProcessor;
import com.hazelcast.jet.core.Inbox;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A sink that gathers what comes while its last write is under way, and writes it in one go, at its {@link Pace}. */
abstract class PacedWriter extends AbstractProcessor {

    private final Pace pace;
    private final int mostWaiting;

    /**
     * @param target what is written to, for messages
     * @param mostWaiting with so much waiting it takes no more, and those before it wait
     * @param least time from the beginning of a write to that of the next, unless so much waits
     */
    PacedWriter(String target, int mostWaiting, Duration least) {
        this.pace = new Pace(target, least);
        this.mostWaiting = mostWaiting;
    }

    /** How much waits. */
    abstract int waiting();

    /** Lets an item wait. */
    abstract void add(Object item);

    /**
     * Begins to write what waits.
     *
     * @param all when something waits for all of it; else a portion will do
     */
    abstract CompletableFuture<?> write(boolean all);

    @Override
    public boolean tryProcess() {
        writeInGoodTime();
        return true;
    }

    @Override
    public void process(int ordinal, Inbox inbox) {
        while (waiting() < mostWaiting) {
            Object item = inbox.poll();
            if (item == null) {
                break;
            }
            add(item);
        }
        writeInGoodTime();
    }

    @Override
    public boolean saveToSnapshot() {
        return isAllWritten();
    }

    @Override
    public boolean complete() {
        return isAllWritten();
    }

    private void writeInGoodTime() {
        boolean full = waiting() >= mostWaiting;
        if (waiting() > 0 && (full ? pace.isOver() : pace.isDue())) {
            pace.write(write(full));
        }
    }

    private boolean isAllWritten() {
        if (!pace.isOver()) {
            return false;
        }
        if (waiting() == 0) {
            return true;
        }
        pace.write(write(true));
        return false;
    }
}
