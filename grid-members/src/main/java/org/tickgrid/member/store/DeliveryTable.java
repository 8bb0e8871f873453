package org.tickgrid.member.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tickgrid.grid.GridMap;

/** Who was told of what. What cannot be asked for is not taken for untold: rather late than twice. */
final class DeliveryTable implements Table<Long> {

    private static final String INSERT =
            "insert into delivery (channel, signal, told) values (?, ?, ?) on conflict (channel, signal) do nothing";

    private static final String BY_KEY = """
            select channel, signal, told from delivery
            join unnest(?, ?) as wanted (channel, signal) using (channel, signal)
            """;

    @Override
    public GridMap<String, Long> map() {
        return GridMap.DELIVERIES;
    }

    @Override
    public boolean isOptional() {
        return false;
    }

    @Override
    public void write(JdbcTemplate jdbc, List<Map.Entry<String, Long>> entries) {
        jdbc.batchUpdate(INSERT, entries, entries.size(), (statement, entry) -> {
            Key key = Key.of(entry.getKey());
            statement.setString(1, key.channel());
            statement.setString(2, key.signal());
            statement.setLong(3, entry.getValue());
        });
    }

    @Override
    public Map<String, Long> read(JdbcTemplate jdbc, Collection<String> keys) {
        List<Key> wanted = keys.stream().map(Key::of).toList();
        String[] channels = wanted.stream().map(Key::channel).toArray(String[]::new);
        String[] signals = wanted.stream().map(Key::signal).toArray(String[]::new);
        return jdbc
                .query(
                        BY_KEY,
                        (row, _) -> Map.entry(new Key(row.getString(1), row.getString(2)).joined(), row.getLong(3)),
                        channels,
                        signals)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void delete(JdbcTemplate jdbc, Collection<String> keys) {
        List<Object[]> rows = keys.stream()
                .map(Key::of)
                .map(key -> new Object[] {key.channel(), key.signal()})
                .toList();
        jdbc.batchUpdate("delete from delivery where channel = ? and signal = ?", rows);
    }

    /** A channel's name may hold the line that stands between them, a signal's id may not. */
    private record Key(String channel, String signal) {

        static Key of(String key) {
            int line = key.lastIndexOf('|');
            if (line < 0) {
                throw new IllegalArgumentException("The key of a delivery must be channel|signal, was " + key);
            }
            return new Key(key.substring(0, line), key.substring(line + 1));
        }

        String joined() {
            return channel + '|' + signal;
        }
    }
}
