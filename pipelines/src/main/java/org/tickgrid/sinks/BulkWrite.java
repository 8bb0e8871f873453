package org.tickgrid.sinks;

import com.hazelcast.map.IMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Writes many keys of a map at once. Nobody else writes these keys. */
final class BulkWrite<K, V> {

    private final IMap<K, V> map;
    private final Succession<? super V> succession;

    BulkWrite(IMap<K, V> map, Succession<? super V> succession) {
        this.map = map;
        this.succession = succession;
    }

    /** Done when all of them stand in the map that may. */
    CompletableFuture<?> begin(Map<K, V> values) {
        return values.values().stream().anyMatch(succession::looks)
                ? CompletableFuture.runAsync(() -> writeNewer(values), Thread::startVirtualThread)
                : map.setAllAsync(values).toCompletableFuture();
    }

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
