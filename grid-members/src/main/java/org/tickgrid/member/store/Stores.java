package org.tickgrid.member.store;

import com.hazelcast.config.Config;
import com.hazelcast.config.ExecutorConfig;
import com.hazelcast.config.MapStoreConfig;
import com.hazelcast.config.MapStoreConfig.InitialLoadMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tickgrid.grid.DatabaseState;
import org.tickgrid.grid.History;
import org.tickgrid.grid.SignalQuery;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Timeframe;

/** The maps that have a database behind them, where one is given. */
@Component
public final class Stores implements History, AutoCloseable {

    /** How long changes gather before they are written together. */
    private static final int WRITE_DELAY_SECONDS = 1;

    /**
     * Of an outage so long other members may have forgotten what they hold a copy of: Hazelcast keeps it there for ten
     * seconds.
     */
    private static final Duration REMEMBERED = Duration.ofSeconds(8);

    /** A writer that waits for the database keeps a thread of them. */
    private static final ExecutorConfig SCHEDULED = new ExecutorConfig("hz:scheduled", 16);

    private final DatabaseSettings settings;
    private final List<StoredMap<?>> maps;
    private final CandleTable candles = new CandleTable();
    private final @Nullable Database database;

    Stores(DatabaseSettings settings) {
        this.settings = settings;
        if (settings.isGiven()) {
            Database given = new Database(settings);
            database = given;
            maps = List.of(
                    new StoredMap<>(given, candles, settings.mostWaiting()),
                    new StoredMap<>(given, new SignalTable(), settings.mostWaiting()),
                    new StoredMap<>(given, new DeliveryTable(), settings.mostWaiting()),
                    new StoredMap<>(given, new AlertTable(), settings.mostWaiting()),
                    new StoredMap<>(given, new AlertDeliveryTable(), settings.mostWaiting()));
            given.start(this::makeGood);
        } else {
            database = null;
            maps = List.of();
        }
    }

    /** Lays them behind their maps. */
    public void configure(Config config) {
        if (maps.isEmpty()) {
            return;
        }
        config.addExecutorConfig(SCHEDULED);
        for (StoredMap<?> map : maps) {
            config.getMapConfig(map.name())
                    .setMapStoreConfig(new MapStoreConfig()
                            .setEnabled(true)
                            .setImplementation(map)
                            .setInitialLoadMode(InitialLoadMode.LAZY)
                            .setWriteDelaySeconds(map.isWrittenThrough() ? 0 : WRITE_DELAY_SECONDS)
                            .setWriteBatchSize(settings.batch())
                            .setWriteCoalescing(true));
        }
    }

    @Override
    public List<Reading> candles(String symbol, Timeframe timeframe, long before, int limit) {
        return database == null
                ? List.of()
                : database.ask(jdbc -> candles.before(jdbc, symbol, timeframe, before, limit));
    }

    @Override
    public List<Signal> signals(SignalQuery query) {
        return database == null ? List.of() : database.ask(jdbc -> SignalTable.page(jdbc, query));
    }

    /**
     * Whether there are candles of records that were received before a moment, epoch milliseconds; false while that cannot be
     * asked.
     */
    public boolean hasBefore(long moment) {
        try {
            return database != null && database.ask(jdbc -> candles.hasBefore(jdbc, moment));
        } catch (DatabaseAwayException e) {
            return false;
        }
    }

    /** How the database is; empty when there is none. */
    public Optional<DatabaseState> state() {
        return database == null
                ? Optional.empty()
                : Optional.of(new DatabaseState(
                        database.trouble(),
                        maps.stream().mapToLong(map -> map.backlog().waiting()).sum(),
                        maps.stream().mapToLong(map -> map.backlog().leftOut()).sum(),
                        maps.stream().mapToLong(StoredMap::refused).sum()));
    }

    List<StoredMap<?>> maps() {
        return maps;
    }

    /** What was left out, and what a lost member may have had alone, is still in memory, as far as it has not grown old. */
    private void makeGood(Duration away) {
        candles.forgetIndicators();
        if (away.compareTo(REMEMBERED) > 0) {
            maps.forEach(map -> map.backlog().owe());
        }
        for (StoredMap<?> map : maps) {
            map.makeUp();
            map.payBack(settings.batch());
        }
    }

    /** From now on nothing waits for the database. */
    @EventListener(ContextClosedEvent.class)
    void beginToClose() {
        if (database != null) {
            database.beginToClose();
        }
    }

    @Override
    public void close() {
        if (database != null) {
            database.close();
        }
    }
}
