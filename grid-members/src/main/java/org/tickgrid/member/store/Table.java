package org.tickgrid.member.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tickgrid.grid.GridMap;

/**
 * The rows of a map.
 *
 * @param <V> of the map's values
 */
interface Table<V> {

    GridMap<String, V> map();

    /** Writes rows of different keys; one that is there already is replaced, or stays as it was first written. */
    void write(JdbcTemplate jdbc, List<Map.Entry<String, V>> entries);

    /** Those rows that there are, by key. */
    Map<String, V> read(JdbcTemplate jdbc, Collection<String> keys);

    void delete(JdbcTemplate jdbc, Collection<String> keys);

    /**
     * Whether what cannot be asked for may be taken for absent: true where it is only missing in a picture, false where
     * somebody would be told twice.
     */
    boolean isOptional();

    /** Whether a change counts only once it is in the database; otherwise it is written soon. */
    default boolean isWrittenThrough() {
        return false;
    }

    /** What a new grid begins with; the rest is read when somebody asks for it. */
    default List<String> keys(JdbcTemplate jdbc) {
        return List.of();
    }
}
