package org.tickgrid.sinks;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** What waits to be written: of each key the newest value, in the place of the first that has come since the key was last taken. */
final class Waiting<K, V> {

    private final Map<K, V> values = new LinkedHashMap<>();

    int size() {
        return values.size();
    }

    void put(K key, V value) {
        values.put(key, value);
    }

    /** Takes out so many of those that have waited longest, or all that there are, in this order. */
    Map<K, V> take(int most) {
        Map<K, V> taken = new LinkedHashMap<>();
        Iterator<Map.Entry<K, V>> entries = values.entrySet().iterator();
        while (entries.hasNext() && taken.size() < most) {
            Map.Entry<K, V> entry = entries.next();
            taken.put(entry.getKey(), entry.getValue());
            entries.remove();
        }
        return taken;
    }
}
