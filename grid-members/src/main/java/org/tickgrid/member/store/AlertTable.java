package org.tickgrid.member.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.Alert;
import org.tickgrid.market.AlertTarget;
import org.tickgrid.market.QuietHours;
import org.tickgrid.market.Side;
import org.tickgrid.market.Timeframe;

/** What people want to be told of. Nobody may be told of what they do not want any more, so it must be asked for. */
final class AlertTable implements Table<Alert> {

    private static final String COLUMNS = "id, owner, name, symbols, rules, sides, timeframes, target_kinds,"
            + " target_addresses, cooldown, quiet_zone, quiet_from, quiet_to, quiet_held, active, since";

    private static final String UPSERT = "insert into alert (" + COLUMNS + """
            ) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set owner = excluded.owner, name = excluded.name, symbols = excluded.symbols,
                rules = excluded.rules, sides = excluded.sides, timeframes = excluded.timeframes,
                target_kinds = excluded.target_kinds, target_addresses = excluded.target_addresses,
                cooldown = excluded.cooldown, quiet_zone = excluded.quiet_zone, quiet_from = excluded.quiet_from,
                quiet_to = excluded.quiet_to, quiet_held = excluded.quiet_held, active = excluded.active,
                since = excluded.since
            """;

    @Override
    public GridMap<String, Alert> map() {
        return GridMap.ALERTS;
    }

    @Override
    public boolean isOptional() {
        return false;
    }

    @Override
    public boolean isWrittenThrough() {
        return true;
    }

    @Override
    public List<String> keys(JdbcTemplate jdbc) {
        return jdbc.queryForList("select id from alert", String.class);
    }

    @Override
    public void write(JdbcTemplate jdbc, List<Map.Entry<String, Alert>> entries) {
        List<Alert> alerts = entries.stream().map(Map.Entry::getValue).toList();
        jdbc.batchUpdate(UPSERT, alerts, alerts.size(), AlertTable::fill);
    }

    private static void fill(PreparedStatement to, Alert alert) throws SQLException {
        QuietHours quiet = alert.quiet();
        to.setString(1, alert.id());
        to.setString(2, alert.owner());
        to.setString(3, alert.name());
        to.setObject(4, alert.symbols().toArray(String[]::new));
        to.setObject(5, alert.rules().toArray(String[]::new));
        to.setObject(6, alert.sides().stream().map(Side::name).toArray(String[]::new));
        to.setObject(7, alert.timeframes().stream().map(Timeframe::label).toArray(String[]::new));
        to.setObject(
                8, alert.targets().stream().map(target -> target.kind().name()).toArray(String[]::new));
        to.setObject(9, alert.targets().stream().map(AlertTarget::address).toArray(String[]::new));
        to.setLong(10, alert.cooldown());
        to.setString(11, quiet == null ? null : quiet.zone());
        to.setObject(12, quiet == null ? null : quiet.from());
        to.setObject(13, quiet == null ? null : quiet.to());
        to.setBoolean(14, quiet != null && quiet.held());
        to.setBoolean(15, alert.active());
        to.setLong(16, alert.since());
    }

    @Override
    public Map<String, Alert> read(JdbcTemplate jdbc, Collection<String> keys) {
        String[] ids = keys.toArray(String[]::new);
        String byId = "select " + COLUMNS + " from alert where id = any (?)";
        return jdbc.query(byId, statement -> statement.setObject(1, ids), (row, _) -> alert(row)).stream()
                .collect(Collectors.toMap(Alert::id, alert -> alert));
    }

    private static Alert alert(ResultSet from) throws SQLException {
        return new Alert(
                from.getString(1),
                from.getString(2),
                from.getString(3),
                List.of(Columns.strings(from, 4)),
                List.of(Columns.strings(from, 5)),
                Arrays.stream(Columns.strings(from, 6)).map(Side::valueOf).toList(),
                Arrays.stream(Columns.strings(from, 7)).map(Timeframe::of).toList(),
                targets(Columns.strings(from, 8), Columns.strings(from, 9)),
                from.getLong(10),
                quiet(from),
                from.getBoolean(15),
                from.getLong(16));
    }

    private static List<AlertTarget> targets(String[] kinds, String[] addresses) {
        return IntStream.range(0, kinds.length)
                .mapToObj(i -> new AlertTarget(AlertTarget.Kind.valueOf(kinds[i]), addresses[i]))
                .toList();
    }

    private static @Nullable QuietHours quiet(ResultSet from) throws SQLException {
        String zone = from.getString(11);
        return zone == null
                ? null
                : new QuietHours(
                        zone,
                        from.getObject(12, LocalTime.class),
                        from.getObject(13, LocalTime.class),
                        from.getBoolean(14));
    }

    @Override
    public void delete(JdbcTemplate jdbc, Collection<String> keys) {
        jdbc.update(
                "delete from alert where id = any (?)",
                statement -> statement.setObject(1, keys.toArray(String[]::new)));
    }
}
