package org.tickgrid.member.store;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tickgrid.market.Reading;

/** What the values of candles are. There are as many as jobs ever had settings, so all that were met are remembered. */
final class IndicatorTable {

    /** A change of the row that changes nothing, for then the database tells its id. */
    private static final String INSERT = """
            insert into indicators (outputs, needed) values (?, ?)
            on conflict (outputs, needed) do update set needed = excluded.needed
            returning id
            """;

    private final Map<Content, Integer> ids = new ConcurrentHashMap<>();
    private final Map<Integer, Indicators> all = new ConcurrentHashMap<>();

    /** What each value is, and how many candles each needs. */
    @SuppressWarnings("ArrayRecordComponent")
    record Indicators(String[] outputs, int[] needed) {}

    private record Content(List<String> outputs, List<Integer> needed) {}

    void forget() {
        ids.clear();
        all.clear();
    }

    int id(JdbcTemplate jdbc, Reading reading) {
        Content content = new Content(
                List.of(reading.outputs()),
                Arrays.stream(reading.needed()).boxed().toList());
        Integer known = ids.get(content);
        if (known != null) {
            return known;
        }
        Integer id = jdbc.query(
                        INSERT,
                        statement -> {
                            statement.setObject(1, reading.outputs());
                            statement.setObject(2, reading.needed());
                        },
                        (row, _) -> row.getInt(1))
                .getFirst();
        ids.put(content, id);
        return id;
    }

    Indicators of(JdbcTemplate jdbc, int id) {
        return all.computeIfAbsent(
                id,
                wanted -> jdbc.query(
                                "select outputs, needed from indicators where id = ?",
                                (row, _) -> new Indicators(Columns.strings(row, 1), Columns.integers(row, 2)),
                                wanted)
                        .getFirst());
    }
}
