package org.tickgrid.log;

import com.hazelcast.function.FunctionEx;
import com.hazelcast.jet.RestartableException;
import com.hazelcast.jet.core.AbstractProcessor;
import com.hazelcast.jet.core.Inbox;
import com.hazelcast.map.IMap;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.tickgrid.grid.GridMap;

/**
 * Writes to a map in order, and of each key only the newest value that waits: one bulk write at a time, and while it is
 * under way the next one gathers. So a burst costs the map less for each value, not more.
 */
final class MapWriter<K, V> extends AbstractProcessor {

    /** Distinct keys that may wait; then the processor takes no more, and those before it wait. */
    private static final int MOST_WAITING = 8_192;

    /** Least time between two writes: a write of one value costs hardly less than that of some dozens. */
    private static final long INTERVAL_NANOS = Duration.ofMillis(5).toNanos();

    private final GridMap<K, V> target;
    private final FunctionEx<? super V, ? extends K> keyOf;
    private Map<K, V> waiting = new LinkedHashMap<>();
    private CompletableFuture<?> writing = CompletableFuture.completedFuture(null);
    private long writtenAt = System.nanoTime();
    private IMap<K, V> map;

    MapWriter(GridMap<K, V> target, FunctionEx<? super V, ? extends K> keyOf) {
        this.target = target;
        this.keyOf = keyOf;
    }

    @Override
    protected void init(Context context) {
        map = target.in(context.hazelcastInstance());
    }

    @Override
    public boolean tryProcess() {
        writeInGoodTime();
        return true;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void process(int ordinal, Inbox inbox) {
        while (waiting.size() < MOST_WAITING) {
            V value = (V) inbox.poll();
            if (value == null) {
                break;
            }
            waiting.put(keyOf.apply(value), value);
        }
        writeInGoodTime();
    }

    @Override
    public boolean saveToSnapshot() {
        return isWritten();
    }

    @Override
    public boolean complete() {
        return isWritten();
    }

    private void writeInGoodTime() {
        if (System.nanoTime() - writtenAt >= INTERVAL_NANOS) {
            write();
        }
    }

    private boolean isWritten() {
        write();
        return waiting.isEmpty() && writing.isDone() && !writing.isCompletedExceptionally();
    }

    private void write() {
        if (!writing.isDone()) {
            return;
        }
        try {
            writing.join();
        } catch (CompletionException e) {
            throw new RestartableException("Map " + target.name() + " could not be written", e);
        }
        if (!waiting.isEmpty()) {
            writtenAt = System.nanoTime();
            CompletionStage<Void> written = map.setAllAsync(waiting);
            writing = written.toCompletableFuture();
            waiting = new LinkedHashMap<>();
        }
    }
}
