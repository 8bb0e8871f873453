package org.tickgrid.notifications;

import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.Candle;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.Side;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Timeframe;

/** A grid of one member on the loopback interface, that nobody else joins. */
public final class TestGrid implements AutoCloseable {

    private static final AtomicLong RAISED = new AtomicLong();

    private final HazelcastInstance member;

    TestGrid(String cluster) {
        Config config = new Config();
        config.setClusterName(cluster);
        config.setProperty("hazelcast.logging.type", "slf4j");
        config.setProperty("hazelcast.phone.home.enabled", "false");
        config.setProperty("hazelcast.socket.bind.any", "false");
        config.setProperty("hazelcast.shutdownhook.enabled", "false");
        config.getNetworkConfig().setPort(0).setPortAutoIncrement(false);
        config.getNetworkConfig().getInterfaces().setEnabled(true).addInterface("127.0.0.1");
        JoinConfig join = config.getNetworkConfig().getJoin();
        join.getAutoDetectionConfig().setEnabled(false);
        join.getMulticastConfig().setEnabled(false);
        member = Hazelcast.newHazelcastInstance(config);
    }

    TestGrid() {
        this("notifications-" + UUID.randomUUID());
    }

    HazelcastInstance member() {
        return member;
    }

    String cluster() {
        return member.getConfig().getClusterName();
    }

    String address() {
        return "127.0.0.1:" + member.getCluster().getLocalMember().getAddress().getPort();
    }

    /** Puts it into the map alone, as if nobody followed the feed. */
    void keep(Signal signal) {
        GridMap.SIGNALS.in(member).set(signal.id(), signal);
    }

    /** Puts it into the map, and publishes it as the map's feed does. */
    void raise(Signal signal) {
        keep(signal);
        publish(signal);
    }

    void publish(Signal signal) {
        member.<Signal>getReliableTopic(GridMap.SIGNALS.feed()).publish(signal);
    }

    boolean told(String channel, Signal signal) {
        return GridMap.DELIVERIES.in(member).containsKey(GridMap.delivery(channel, signal));
    }

    /** Raised now, and after every other: those of one millisecond may be told in any order. */
    public static Signal signal(String id) {
        return signal(id, RAISED.updateAndGet(before -> Math.max(before + 1, System.currentTimeMillis())));
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

    @Override
    public void close() {
        member.shutdown();
    }
}
