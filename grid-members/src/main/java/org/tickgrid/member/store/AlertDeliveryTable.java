package org.tickgrid.member.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.AlertDelivery;
import org.tickgrid.market.Side;
import org.tickgrid.market.Timeframe;

/** What alerts told. What cannot be asked for is not taken for untold: rather late than twice. */
final class AlertDeliveryTable implements Table<AlertDelivery> {

    /** What a new grid begins with: all that still waits, as far as there is room, and the newest of the rest. */
    private static final int WAITING = 20_000;

    private static final int NEWEST = 2_000;

    private static final String COLUMNS = "alert, target, signal, owner, name, channel, symbol, timeframe, rule, side,"
            + " price, reason, payload, received, raised, state, tries, due, changed, trouble, acknowledged";

    private static final String UPSERT = "insert into alert_delivery (" + COLUMNS + """
            ) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (alert, target, signal) do update set state = excluded.state, tries = excluded.tries,
                due = excluded.due, changed = excluded.changed, trouble = excluded.trouble,
                acknowledged = excluded.acknowledged
            """;

    @Override
    public GridMap<String, AlertDelivery> map() {
        return GridMap.ALERT_DELIVERIES;
    }

    @Override
    public boolean isOptional() {
        return false;
    }

    @Override
    public List<String> keys(JdbcTemplate jdbc) {
        String key = "select concat(alert, '|', target, '|', signal) from alert_delivery ";
        return Stream.concat(
                        jdbc
                                .queryForList(
                                        key + "where state = 'WAITING' order by changed desc limit ?",
                                        String.class,
                                        WAITING)
                                .stream(),
                        jdbc.queryForList(key + "order by changed desc limit ?", String.class, NEWEST).stream())
                .distinct()
                .toList();
    }

    @Override
    public void write(JdbcTemplate jdbc, List<Map.Entry<String, AlertDelivery>> entries) {
        List<AlertDelivery> deliveries =
                entries.stream().map(Map.Entry::getValue).toList();
        jdbc.batchUpdate(UPSERT, deliveries, deliveries.size(), AlertDeliveryTable::fill);
    }

    private static void fill(PreparedStatement to, AlertDelivery delivery) throws SQLException {
        to.setString(1, delivery.alert());
        to.setString(2, delivery.target());
        to.setString(3, delivery.signal());
        to.setString(4, delivery.owner());
        to.setString(5, delivery.name());
        to.setString(6, delivery.channel());
        to.setString(7, delivery.symbol());
        to.setString(8, delivery.timeframe().label());
        to.setString(9, delivery.rule());
        to.setString(10, delivery.side().name());
        to.setDouble(11, delivery.price());
        to.setString(12, delivery.reason());
        to.setString(13, delivery.payload());
        to.setLong(14, delivery.received());
        to.setLong(15, delivery.raised());
        to.setString(16, delivery.state().name());
        to.setInt(17, delivery.tries());
        to.setLong(18, delivery.due());
        to.setLong(19, delivery.changed());
        to.setString(20, delivery.trouble());
        to.setBoolean(21, delivery.acknowledged());
    }

    @Override
    public Map<String, AlertDelivery> read(JdbcTemplate jdbc, Collection<String> keys) {
        List<String[]> wanted = keys.stream().map(AlertDeliveryTable::parts).toList();
        String byKey = "select " + COLUMNS + " from alert_delivery"
                + " join unnest(?, ?, ?) as wanted (alert, target, signal) using (alert, target, signal)";
        return jdbc.query(byKey, (row, _) -> delivery(row), part(wanted, 0), part(wanted, 1), part(wanted, 2)).stream()
                .collect(Collectors.toMap(GridMap::alertDelivery, delivery -> delivery));
    }

    private static String[] parts(String key) {
        String[] parts = key.split("\\|", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("The key must be alert|target|signal, was " + key);
        }
        return parts;
    }

    private static String[] part(List<String[]> keys, int part) {
        return keys.stream().map(key -> key[part]).toArray(String[]::new);
    }

    private static AlertDelivery delivery(ResultSet from) throws SQLException {
        return new AlertDelivery(
                from.getString(1),
                from.getString(2),
                from.getString(4),
                from.getString(5),
                from.getString(6),
                from.getString(3),
                from.getString(7),
                Timeframe.of(from.getString(8)),
                from.getString(9),
                Side.valueOf(from.getString(10)),
                from.getDouble(11),
                from.getString(12),
                from.getString(13),
                from.getLong(14),
                from.getLong(15),
                AlertDelivery.State.valueOf(from.getString(16)),
                from.getInt(17),
                from.getLong(18),
                from.getLong(19),
                from.getString(20),
                from.getBoolean(21));
    }

    @Override
    public void delete(JdbcTemplate jdbc, Collection<String> keys) {
        List<Object[]> rows = keys.stream().map(key -> (Object[]) parts(key)).toList();
        jdbc.batchUpdate("delete from alert_delivery where alert = ? and target = ? and signal = ?", rows);
    }
}
