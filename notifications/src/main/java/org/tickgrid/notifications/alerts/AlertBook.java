package org.tickgrid.notifications.alerts;

import com.hazelcast.core.EntryEvent;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import com.hazelcast.map.listener.EntryAddedListener;
import com.hazelcast.map.listener.EntryLoadedListener;
import com.hazelcast.map.listener.EntryRemovedListener;
import com.hazelcast.map.listener.EntryUpdatedListener;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.Alert;

/**
 * The alerts, as they stand in the grid. A change is heard at once; should one be missed, while the connection was lost, the next
 * {@link #reload} makes up for it.
 */
@Component
final class AlertBook
        implements EntryAddedListener<String, Alert>,
                EntryUpdatedListener<String, Alert>,
                EntryLoadedListener<String, Alert>,
                EntryRemovedListener<String, Alert> {

    private final HazelcastInstance grid;
    private final Map<String, Alert> alerts = new ConcurrentHashMap<>();
    private volatile boolean listening;

    AlertBook(HazelcastInstance grid) {
        this.grid = grid;
    }

    /** Those that a signal may concern. */
    Collection<Alert> all() {
        return alerts.values();
    }

    /** Takes them all from the grid. */
    void reload() {
        IMap<String, Alert> map = GridMap.ALERTS.in(grid);
        if (!listening) {
            map.addEntryListener(this, true);
            listening = true;
        }
        Map<String, Alert> present = map.getAll(map.keySet());
        alerts.keySet().retainAll(List.copyOf(present.keySet()));
        alerts.putAll(present);
    }

    @Override
    public void entryAdded(EntryEvent<String, Alert> event) {
        alerts.put(event.getKey(), event.getValue());
    }

    @Override
    public void entryUpdated(EntryEvent<String, Alert> event) {
        alerts.put(event.getKey(), event.getValue());
    }

    @Override
    public void entryLoaded(EntryEvent<String, Alert> event) {
        alerts.put(event.getKey(), event.getValue());
    }

    @Override
    public void entryRemoved(EntryEvent<String, Alert> event) {
        alerts.remove(event.getKey());
    }
}
