package org.tickgrid.log;

import com.hazelcast.function.FunctionEx;
import com.hazelcast.jet.core.AbstractProcessor;
import com.hazelcast.jet.core.Inbox;
import com.hazelcast.map.IMap;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tickgrid.grid.Ages;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.Traced;

/**
 * Writes to a map in order, and of each key only the newest value that waits: one bulk write at a time, and while it is
 * under way the next one gathers.
 */
final class MapWriter<K, V> extends AbstractProcessor {

    /** Distinct keys that may wait; then the processor takes no more, and those before it wait. */
    private static final int MOST_WAITING = 8_192;

    private final GridMap<K, V> target;
    private final FunctionEx<? super V, ? extends K> keyOf;
    private final Pace pace;
    private Map<K, V> waiting = new LinkedHashMap<>();
    private Ages ages = (_, _, _) -> {};
    private IMap<K, V> map;

    MapWriter(GridMap<K, V> target, FunctionEx<? super V, ? extends K> keyOf) {
        this.target = target;
        this.keyOf = keyOf;
        this.pace = new Pace(target.name(), Duration.ofMillis(1), Duration.ofMillis(250));
    }

    @Override
    protected void init(Context context) {
        ages = Ages.of(context.hazelcastInstance());
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
        return writeAll();
    }

    @Override
    public boolean complete() {
        return writeAll();
    }

    private void writeInGoodTime() {
        boolean full = waiting.size() >= MOST_WAITING;
        if (!waiting.isEmpty() && (full ? pace.isOver() : pace.isDue())) {
            write();
        }
    }

    /** Whether everything has been written. */
    private boolean writeAll() {
        if (!pace.isOver()) {
            return false;
        }
        if (waiting.isEmpty()) {
            return true;
        }
        write();
        return false;
    }

    private void tellAge(V value) {
        if (value instanceof Traced traced) {
            ages.addReceived(Ages.Stage.WRITTEN, target.name(), traced.received());
        }
    }

    private void write() {
        V first = waiting.values().iterator().next();
        pace.write(map.setAllAsync(waiting).toCompletableFuture().thenRun(() -> tellAge(first)));
        waiting = new LinkedHashMap<>();
    }
}
