package org.tickgrid.member.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.Candle;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Timeframe;

/** Closed candles with their indicators' values. Read from the log again they come out the same; the newest write holds. */
final class CandleTable implements Table<Reading> {

    private static final String UPSERT = """
            insert into candle (symbol, timeframe, start, ordinal, open, high, low, close, volume, bars, indicators,
                indicated, log_partition, log_offset, received)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (symbol, timeframe, start) do update set ordinal = excluded.ordinal, open = excluded.open,
                high = excluded.high, low = excluded.low, close = excluded.close, volume = excluded.volume,
                bars = excluded.bars, indicators = excluded.indicators, indicated = excluded.indicated,
                log_partition = excluded.log_partition, log_offset = excluded.log_offset, received = excluded.received
            """;

    private static final String SELECT = """
            select symbol, timeframe, start, ordinal, open, high, low, close, volume, bars, indicators, indicated,
                log_partition, log_offset, received
            from candle
            """;

    private static final String BY_KEY = SELECT + """
            join unnest(?, ?, ?) as wanted (symbol, timeframe, start) using (symbol, timeframe, start)
            """;

    private static final String BEFORE = SELECT + """
            where symbol = ? and timeframe = ? and start < ? order by start desc limit ?
            """;

    private final IndicatorTable indicators = new IndicatorTable();

    @Override
    public GridMap<String, Reading> map() {
        return GridMap.CANDLES;
    }

    /** It may be another database, or an older state of it. */
    void forgetIndicators() {
        indicators.forget();
    }

    @Override
    public boolean isOptional() {
        return true;
    }

    @Override
    public void write(JdbcTemplate jdbc, List<Map.Entry<String, Reading>> entries) {
        List<Reading> readings = entries.stream().map(Map.Entry::getValue).toList();
        readings.forEach(reading -> indicators.id(jdbc, reading));
        jdbc.batchUpdate(UPSERT, readings, readings.size(), (statement, reading) -> fill(statement, reading, jdbc));
    }

    private void fill(PreparedStatement to, Reading reading, JdbcTemplate jdbc) throws SQLException {
        Candle candle = reading.candle();
        to.setString(1, candle.symbol());
        to.setString(2, candle.timeframe().label());
        to.setLong(3, candle.start());
        to.setLong(4, candle.ordinal());
        to.setDouble(5, candle.open());
        to.setDouble(6, candle.high());
        to.setDouble(7, candle.low());
        to.setDouble(8, candle.close());
        to.setDouble(9, candle.volume());
        to.setLong(10, candle.bars());
        to.setInt(11, indicators.id(jdbc, reading));
        to.setObject(12, reading.values());
        to.setInt(13, reading.position().partition());
        to.setLong(14, reading.position().offset());
        to.setLong(15, reading.received());
    }

    @Override
    public Map<String, Reading> read(JdbcTemplate jdbc, Collection<String> keys) {
        List<Key> wanted = keys.stream().map(Key::of).toList();
        String[] symbols = wanted.stream().map(Key::symbol).toArray(String[]::new);
        String[] timeframes = wanted.stream().map(Key::timeframe).toArray(String[]::new);
        long[] starts = wanted.stream().mapToLong(Key::start).toArray();
        return rows(jdbc, BY_KEY, symbols, timeframes, starts).stream()
                .collect(Collectors.toMap(reading -> GridMap.candle(reading.candle()), reading -> reading));
    }

    /** The newest {@code limit} that began before a moment, oldest first. */
    List<Reading> before(JdbcTemplate jdbc, String symbol, Timeframe timeframe, long before, int limit) {
        return rows(jdbc, BEFORE, symbol, timeframe.label(), before, limit).reversed();
    }

    /** Old rows are the first that are looked at. */
    boolean hasBefore(JdbcTemplate jdbc, long received) {
        return !jdbc.queryForList("select 1 from candle where received < ? limit 1", Integer.class, received)
                .isEmpty();
    }

    @Override
    public void delete(JdbcTemplate jdbc, Collection<String> keys) {
        List<Object[]> rows = keys.stream()
                .map(Key::of)
                .map(key -> new Object[] {key.symbol(), key.timeframe(), key.start()})
                .toList();
        jdbc.batchUpdate("delete from candle where symbol = ? and timeframe = ? and start = ?", rows);
    }

    /** Asks for what the values are only once all rows are here: a second question needs a second connection. */
    private List<Reading> rows(JdbcTemplate jdbc, String sql, Object... arguments) {
        List<Row> rows = jdbc.query(sql, CandleTable::row, arguments);
        return new ArrayList<>(rows.stream()
                .map(row -> row.reading(indicators.of(jdbc, row.indicators())))
                .toList());
    }

    private static Row row(ResultSet from, int number) throws SQLException {
        Candle candle = new Candle(
                from.getString(1),
                Timeframe.of(from.getString(2)),
                from.getLong(4),
                from.getLong(3),
                from.getDouble(5),
                from.getDouble(6),
                from.getDouble(7),
                from.getDouble(8),
                from.getDouble(9),
                from.getLong(10));
        return new Row(
                candle,
                from.getInt(11),
                Columns.doubles(from, 12),
                new LogPosition(from.getInt(13), from.getLong(14)),
                from.getLong(15));
    }

    private record Row(Candle candle, int indicators, double[] indicated, LogPosition position, long received) {

        Reading reading(IndicatorTable.Indicators of) {
            return new Reading(candle, true, of.outputs(), of.needed(), indicated, position, received);
        }
    }

    /** What {@link GridMap#candle(String, Timeframe, long)} joined. A symbol may hold the line that stands between the parts. */
    private record Key(String symbol, String timeframe, long start) {

        static Key of(String key) {
            int last = key.lastIndexOf('|');
            int middle = key.lastIndexOf('|', last - 1);
            if (middle < 0) {
                throw new IllegalArgumentException("The key of a candle must be symbol|timeframe|start, was " + key);
            }
            return new Key(
                    key.substring(0, middle), key.substring(middle + 1, last), Long.parseLong(key.substring(last + 1)));
        }
    }
}
