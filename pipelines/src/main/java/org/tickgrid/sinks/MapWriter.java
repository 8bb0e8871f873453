package org.tickgrid.sinks;

import com.hazelcast.function.FunctionEx;
import com.hazelcast.map.IMap;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.tickgrid.grid.Ages;
import org.tickgrid.grid.GridMap;

/**
 * Writes to a map in order, and of each key only the newest value that waits: one bulk write at a time, and while it is
 * under way the next one gathers.
 */
public final class MapWriter<K, V> extends PacedWriter {

    /** Distinct keys that may wait; then the processor takes no more, and those before it wait. */
    private static final int MOST_WAITING = 8_192;

    private final GridMap<K, V> target;
    private final FunctionEx<? super V, ? extends K> keyOf;
    private final Succession<? super V> succession;
    private final int portion;
    private final Map<K, V> waiting = new LinkedHashMap<>();
    private Ages ages = (_, _, _) -> {};
    private IMap<K, V> map;

    private MapWriter(
            GridMap<K, V> target,
            FunctionEx<? super V, ? extends K> keyOf,
            Succession<? super V> succession,
            int portion,
            Duration least) {
        super("Map " + target.name(), MOST_WAITING, least);
        this.target = target;
        this.keyOf = keyOf;
        this.succession = succession;
        this.portion = portion;
    }

    /** Writes as soon as something waits: somebody may follow the map. */
    public static <K, V> MapWriter<K, V> prompt(
            GridMap<K, V> target, FunctionEx<? super V, ? extends K> keyOf, Succession<? super V> succession) {
        return new MapWriter<>(target, keyOf, succession, 256, Duration.ofMillis(1));
    }

    /** Writes little by little what nobody waits for, such as the candles of all symbols when a minute is over. */
    public static <K, V> MapWriter<K, V> patient(GridMap<K, V> target, FunctionEx<? super V, ? extends K> keyOf) {
        return new MapWriter<>(target, keyOf, Succession.always(), 32, Duration.ofMillis(10));
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

    @Override
    CompletableFuture<?> write(boolean all) {
        int most = all ? waiting.size() : portion;
        Map<K, V> written = new LinkedHashMap<>();
        var entries = waiting.entrySet().iterator();
        while (entries.hasNext() && written.size() < most) {
            Map.Entry<K, V> entry = entries.next();
            written.put(entry.getKey(), entry.getValue());
            entries.remove();
        }
        CompletableFuture<?> writing = written.values().stream().anyMatch(succession::looks)
                ? CompletableFuture.runAsync(() -> writeNewer(written), Thread::startVirtualThread)
                : map.setAllAsync(written).toCompletableFuture();
        return writing.thenRun(() -> ages.addFirstSettled(Ages.Stage.WRITTEN, target.name(), written.values()));
    }

    /** Nobody else writes these keys, so nothing changes between the two. */
    private void writeNewer(Map<K, V> next) {
        Map<K, V> newer = new LinkedHashMap<>(next);
        map.getAll(next.keySet()).forEach((key, present) -> {
            V value = newer.get(key);
            if (value != null && succession.looks(value) && !succession.replaces(present, value)) {
                newer.remove(key);
            }
        });
        map.setAll(newer);
    }
}
