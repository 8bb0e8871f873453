package org.tickgrid.member.store;

import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tickgrid.grid.DatabaseState;
import org.tickgrid.grid.GridMap;
import org.tickgrid.grid.History;
import org.tickgrid.grid.compact.CompactTypes;
import org.tickgrid.market.Candle;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Side;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Timeframe;

/** A member whose maps have a database behind them. */
final class TestMember implements AutoCloseable {

    private static final int FIRST_PORT = 24_701;

    private final HazelcastInstance grid;
    private final Stores stores;

    TestMember(String cluster, String url) {
        this(cluster, url, 100_000);
    }

    TestMember(String cluster, String url, int mostWaiting) {
        stores = new Stores(new DatabaseSettings(url, "tickgrid", "", 4, Duration.ofSeconds(1), 50, mostWaiting));
        Config config = new Config()
                .setClusterName(cluster)
                .setUserContext(new ConcurrentHashMap<>(Map.of(History.NAME, stores)));
        CompactTypes.register(config.getSerializationConfig());
        config.setProperty("hazelcast.logging.type", "slf4j");
        config.setProperty("hazelcast.phone.home.enabled", "false");
        config.setProperty("hazelcast.partition.count", "23");
        config.setProperty("hazelcast.socket.bind.any", "false");
        config.setProperty("hazelcast.tcp.join.port.try.count", "20");
        config.setProperty("hazelcast.shutdownhook.enabled", "false");
        config.getNetworkConfig().setPort(FIRST_PORT).setPortCount(100);
        config.getNetworkConfig().getInterfaces().setEnabled(true).addInterface("127.0.0.1");
        JoinConfig join = config.getNetworkConfig().getJoin();
        join.getAutoDetectionConfig().setEnabled(false);
        join.getTcpIpConfig().setEnabled(true).setMembers(List.of("127.0.0.1"));
        stores.configure(config);
        grid = Hazelcast.newHazelcastInstance(config);
    }

    HazelcastInstance grid() {
        return grid;
    }

    Stores stores() {
        return stores;
    }

    DatabaseState state() {
        return stores.state().orElseThrow();
    }

    void put(Reading reading) {
        GridMap.CANDLES.in(grid).setAll(Map.of(key(reading), reading));
    }

    static String key(Reading reading) {
        return GridMap.candle(reading.candle());
    }

    /** The candle number {@code ordinal} of a symbol, whose second value has not warmed up. */
    static Reading reading(String symbol, int ordinal) {
        return reading(symbol, ordinal, 2);
    }

    static Reading reading(String symbol, int ordinal, double close) {
        return new Reading(
                new Candle(symbol, Timeframe.S1, ordinal, ordinal * 1_000L, 1.5, 2.5, 1.25, close, 9.125, 4),
                true,
                new String[] {"sma(2)", "rsi(14)"},
                new int[] {2, 15},
                new double[] {close, Double.NaN},
                new LogPosition(3, 42 + ordinal),
                1_700_000_000_123L);
    }

    static Signal signal(String id, long raised) {
        return new Signal(
                id,
                "AAPL",
                Timeframe.S5,
                "rsi(14) 30/70",
                Side.BUY,
                new Candle("AAPL", Timeframe.S5, 7, 5_000, 1.5, 2.5, 1.25, 2, 9, 4),
                List.of(new Signal.Input("rsi(14)", 31.5, 29.5)),
                "RSI fell below 30",
                new LogPosition(3, 42),
                raised - 5,
                raised);
    }

    /** Ends it as a kill does: nothing is handed over. */
    void terminate() {
        grid.getLifecycleService().terminate();
        stores.close();
    }

    @Override
    public void close() {
        stores.beginToClose();
        grid.shutdown();
        stores.close();
    }
}
