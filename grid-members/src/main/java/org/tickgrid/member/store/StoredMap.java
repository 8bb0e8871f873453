package org.tickgrid.member.store;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import com.hazelcast.map.MapLoaderLifecycleSupport;
import com.hazelcast.map.MapStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * A map's rows in the database, as this member writes and reads them.
 *
 * @param <V> of the map's values
 */
final class StoredMap<V> implements MapStore<String, V>, MapLoaderLifecycleSupport {

    private static final Logger LOG = LoggerFactory.getLogger(StoredMap.class);
    private final Database database;
    private final Table<V> table;
    private final Backlog backlog;
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private volatile @Nullable HazelcastInstance grid;
    /** Whether the map lacks what a new grid begins with. */
    private volatile boolean bare;

    StoredMap(Database database, Table<V> table, int mostWaiting) {
        this.database = database;
        this.table = table;
        this.backlog = new Backlog(database, table.map(), mostWaiting);
    }

    String name() {
        return table.map().name();
    }

    @Override
    public void init(HazelcastInstance member, Properties properties, String mapName) {
        grid = member;
        backlog.enter(member);
    }

    @Override
    public void destroy() {}

    @Override
    public void store(String key, V value) {
        storeAll(Map.of(key, value));
    }

    @Override
    public void storeAll(Map<String, V> entries) {
        List<Map.Entry<String, V>> all = List.copyOf(entries.entrySet());
        if (table.isWrittenThrough()) {
            database.write(jdbc -> table.write(jdbc, all));
            written.addAndGet(all.size());
            return;
        }
        backlog.untilDone(all.size(), () -> write(all));
    }

    @Override
    public void delete(String key) {
        deleteAll(List.of(key));
    }

    @Override
    public void deleteAll(Collection<String> keys) {
        if (table.isWrittenThrough()) {
            database.write(jdbc -> table.delete(jdbc, keys));
            return;
        }
        backlog.untilDone(keys.size(), () -> database.write(jdbc -> table.delete(jdbc, keys)));
    }

    /**
     * Writes rows, whatever stands there.
     *
     * @throws DatabaseAwayException when not all could be written
     */
    void write(List<Map.Entry<String, V>> entries) {
        try {
            // All write in one order, so that none waits for another that waits for it.
            List<Map.Entry<String, V>> sorted =
                    entries.stream().sorted(Map.Entry.comparingByKey()).toList();
            database.write(jdbc -> table.write(jdbc, sorted));
            written.addAndGet(entries.size());
        } catch (DataAccessException e) {
            refuse(entries, e);
        }
    }

    /** One of them is not fit for the database: the others need not suffer for it. */
    private void refuse(List<Map.Entry<String, V>> entries, DataAccessException cause) {
        if (entries.size() > 1) {
            entries.forEach(entry -> write(List.of(entry)));
            return;
        }
        refused.incrementAndGet();
        LOG.error(
                "Map {}: the database refuses {}: {}",
                name(),
                entries.getFirst().getKey(),
                cause.getMostSpecificCause().getMessage());
    }

    @Override
    public @Nullable V load(String key) {
        return loadAll(List.of(key)).get(key);
    }

    @Override
    public Map<String, V> loadAll(Collection<String> keys) {
        try {
            Map<String, V> found = database.ask(jdbc -> table.read(jdbc, keys));
            read.incrementAndGet();
            return found;
        } catch (DatabaseAwayException e) {
            if (table.isOptional()) {
                return Map.of();
            }
            throw e;
        }
    }

    /** While the database is away the map begins without them. */
    @Override
    public @Nullable Iterable<String> loadAllKeys() {
        bare = true;
        try {
            List<String> keys = database.ask(table::keys);
            bare = false;
            return keys.isEmpty() ? null : keys;
        } catch (DatabaseAwayException e) {
            return null;
        }
    }

    /**
     * Reads what the map should have begun with, if the database was away then.
     *
     * @throws DatabaseAwayException when it has gone again
     */
    void makeUp() {
        HazelcastInstance member = grid;
        if (member == null || !bare) {
            return;
        }
        List<String> keys = database.ask(table::keys);
        if (!keys.isEmpty()) {
            table.map().in(member).loadAll(Set.copyOf(keys), false);
        }
        bare = false;
    }

    boolean isWrittenThrough() {
        return table.isWrittenThrough();
    }

    Backlog backlog() {
        return backlog;
    }

    /** Rows that were written, since this member has started. */
    long written() {
        return written.get();
    }

    /** Questions that went to the database, since this member has started. */
    long read() {
        return read.get();
    }

    /** Rows that the database did not want, since this member has started. */
    long refused() {
        return refused.get();
    }

    /**
     * Writes all that this member has of the map in its memory, if the database may lack some of it.
     *
     * @throws DatabaseAwayException when the database has gone again; then it is still owed
     */
    void payBack(int batch) {
        HazelcastInstance member = grid;
        long left = backlog.leftOut();
        if (member == null || !backlog.owes()) {
            return;
        }
        IMap<String, V> map = table.map().in(member);
        List<String> keys = List.copyOf(map.localKeySet());
        for (int from = 0; from < keys.size(); from += batch) {
            Set<String> part = Set.copyOf(keys.subList(from, Math.min(keys.size(), from + batch)));
            write(new ArrayList<>(map.getAll(part).entrySet()));
        }
        backlog.paid(left);
        LOG.info("Map {}: {} entries are written from memory", name(), keys.size());
    }
}
