package org.tickgrid.sinks;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.function.FunctionEx;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.tickgrid.grid.Ages;
import org.tickgrid.grid.GridMap;

/**
 * Writes to a map in order as soon as something waits, for somebody may follow the map, and of each key only the newest
 * value: one bulk write at a time, and while it is under way the next one gathers.
 */
public final class MapWriter<K, V> extends PacedWriter {

    /** Distinct keys that may wait; then the processor takes no more, and those before it wait. */
    private static final int MOST_WAITING = 8_192;

    /** Keys in a write. */
    private static final int PORTION = 256;

    private final GridMap<K, V> target;
    private final FunctionEx<? super V, ? extends K> keyOf;
    private final Succession<? super V> succession;
    private final Waiting<K, V> waiting = new Waiting<>();
    private Ages ages = (_, _, _) -> {};
    private BulkWrite<K, V> bulk;

    public MapWriter(GridMap<K, V> target, FunctionEx<? super V, ? extends K> keyOf, Succession<? super V> succession) {
        super("Map " + target.name(), MOST_WAITING, Duration.ofMillis(1));
        this.target = target;
        this.keyOf = keyOf;
        this.succession = succession;
    }

    @Override
    protected void init(Context context) {
        HazelcastInstance grid = context.hazelcastInstance();
        ages = Ages.of(grid);
        bulk = new BulkWrite<>(target.in(grid), succession);
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

    @Override
    CompletableFuture<?> write(boolean all) {
        Map<K, V> written = waiting.take(all ? waiting.size() : PORTION);
        return bulk.begin(written)
                .thenRun(() -> ages.addFirstPrompt(Ages.Stage.WRITTEN, target.name(), written.values()));
    }
}
