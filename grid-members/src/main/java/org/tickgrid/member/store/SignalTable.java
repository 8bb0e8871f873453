package org.tickgrid.member.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tickgrid.grid.GridMap;
import org.tickgrid.grid.SignalQuery;
import org.tickgrid.market.Candle;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.Side;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Timeframe;

/** Signals. One that is raised again, by the same log, stays as it was raised first. */
final class SignalTable implements Table<Signal> {

    private static final String INSERT = """
            insert into signal (id, symbol, timeframe, rule, side, candle_start, candle_ordinal, open, high, low, close,
                volume, bars, input_names, input_before, input_after, reason, log_partition, log_offset, received, raised)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do nothing
            """;

    private static final String ALL = """
            select id, symbol, timeframe, rule, side, candle_start, candle_ordinal, open, high, low, close,
                volume, bars, input_names, input_before, input_after, reason, log_partition, log_offset, received, raised
            from signal
            """;

    private static final String BY_ID = ALL + "where id = any (?)";

    private static final String PAGE = ALL + """
            where (raised < ? or (raised = ? and id < ? collate "C"))
                and (? = '' or symbol = ?) and (? = '' or rule = ?) and (? = '' or side = ?) and (? = '' or timeframe = ?)
            order by raised desc, id collate "C" desc limit ?
            """;

    @Override
    public GridMap<String, Signal> map() {
        return GridMap.SIGNALS;
    }

    @Override
    public boolean isOptional() {
        return true;
    }

    @Override
    public void write(JdbcTemplate jdbc, List<Map.Entry<String, Signal>> entries) {
        List<Signal> signals = entries.stream().map(Map.Entry::getValue).toList();
        jdbc.batchUpdate(INSERT, signals, signals.size(), SignalTable::fill);
    }

    private static void fill(PreparedStatement to, Signal signal) throws SQLException {
        Candle candle = signal.candle();
        to.setString(1, signal.id());
        to.setString(2, signal.symbol());
        to.setString(3, signal.timeframe().label());
        to.setString(4, signal.rule());
        to.setString(5, signal.side().name());
        to.setLong(6, candle.start());
        to.setLong(7, candle.ordinal());
        to.setDouble(8, candle.open());
        to.setDouble(9, candle.high());
        to.setDouble(10, candle.low());
        to.setDouble(11, candle.close());
        to.setDouble(12, candle.volume());
        to.setLong(13, candle.bars());
        to.setObject(14, signal.inputs().stream().map(Signal.Input::name).toArray(String[]::new));
        to.setObject(15, values(signal, Signal.Input::before));
        to.setObject(16, values(signal, Signal.Input::after));
        to.setString(17, signal.reason());
        to.setInt(18, signal.position().partition());
        to.setLong(19, signal.position().offset());
        to.setLong(20, signal.received());
        to.setLong(21, signal.raised());
    }

    private static double[] values(Signal signal, ToDoubleFunction<Signal.Input> value) {
        return signal.inputs().stream().mapToDouble(value).toArray();
    }

    @Override
    public Map<String, Signal> read(JdbcTemplate jdbc, Collection<String> keys) {
        String[] ids = keys.toArray(String[]::new);
        return jdbc.query(BY_ID, statement -> statement.setObject(1, ids), (row, _) -> signal(row)).stream()
                .collect(Collectors.toMap(Signal::id, signal -> signal));
    }

    static List<Signal> page(JdbcTemplate jdbc, SignalQuery query) {
        return jdbc.query(
                PAGE,
                (row, _) -> signal(row),
                query.before(),
                query.before(),
                query.beforeId(),
                query.symbol(),
                query.symbol(),
                query.rule(),
                query.rule(),
                query.side(),
                query.side(),
                query.timeframe(),
                query.timeframe(),
                query.limit());
    }

    private static Signal signal(ResultSet from) throws SQLException {
        String symbol = from.getString(2);
        Timeframe timeframe = Timeframe.of(from.getString(3));
        Candle candle = new Candle(
                symbol,
                timeframe,
                from.getLong(7),
                from.getLong(6),
                from.getDouble(8),
                from.getDouble(9),
                from.getDouble(10),
                from.getDouble(11),
                from.getDouble(12),
                from.getLong(13));
        return new Signal(
                from.getString(1),
                symbol,
                timeframe,
                from.getString(4),
                Side.valueOf(from.getString(5)),
                candle,
                inputs(Columns.strings(from, 14), Columns.doubles(from, 15), Columns.doubles(from, 16)),
                from.getString(17),
                new LogPosition(from.getInt(18), from.getLong(19)),
                from.getLong(20),
                from.getLong(21));
    }

    private static List<Signal.Input> inputs(String[] names, double[] before, double[] after) {
        return IntStream.range(0, names.length)
                .mapToObj(i -> new Signal.Input(names[i], before[i], after[i]))
                .toList();
    }

    @Override
    public void delete(JdbcTemplate jdbc, Collection<String> keys) {
        jdbc.update(
                "delete from signal where id = any (?)",
                statement -> statement.setObject(1, keys.toArray(String[]::new)));
    }
}
