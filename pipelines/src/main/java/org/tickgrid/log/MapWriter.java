package org.tickgrid.log;

import com.hazelcast.function.FunctionEx;
import com.hazelcast.map.IMap;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.tickgrid.grid.Ages;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.Traced;

/**
 * Writes to a map in order, and of each key only the newest value that waits: one bulk write at a time, and while it is
 * under way the next one gathers.
 */
final class MapWriter<K, V> extends PacedWriter {

    /** Distinct keys that may wait; then the processor takes no more, and those before it wait. */
    private static final int MOST_WAITING = 8_192;

    private final GridMap<K, V> target;
    private final FunctionEx<? super V, ? extends K> keyOf;
    private Map<K, V> waiting = new LinkedHashMap<>();
    private Ages ages = (_, _, _) -> {};
    private IMap<K, V> map;

    MapWriter(GridMap<K, V> target, FunctionEx<? super V, ? extends K> keyOf) {
        super(target.name(), MOST_WAITING, Duration.ofMillis(1), Duration.ofMillis(250));
        this.target = target;
        this.keyOf = keyOf;
    }

    @Override
    protected void init(Context context) {
        ages = Ages.of(context.hazelcastInstance());
        map = target.in(context.hazelcastInstance());
    }

    @Override
    int waiting() {
        return waiting.size();
    }

    @Override
    @SuppressWarnings("unchecked")
    void add(Object item) {
        V value = (V) item;
        waiting.put(keyOf.apply(value), value);
    }

    private void tellAge(V value) {
        if (value instanceof Traced traced) {
            ages.addReceived(Ages.Stage.WRITTEN, target.name(), traced.received());
        }
    }

    @Override
    CompletableFuture<?> write() {
        V first = waiting.values().iterator().next();
        Map<K, V> written = waiting;
        waiting = new LinkedHashMap<>();
        return map.setAllAsync(written).toCompletableFuture().thenRun(() -> tellAge(first));
    }
}
