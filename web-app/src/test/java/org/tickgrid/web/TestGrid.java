package org.tickgrid.web;

import com.hazelcast.config.Config;
import com.hazelcast.config.IndexConfig;
import com.hazelcast.config.IndexType;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.tickgrid.grid.AppendTicks;
import org.tickgrid.grid.GridMap;
import org.tickgrid.grid.Vitals;
import org.tickgrid.market.AlertDelivery;
import org.tickgrid.market.Candle;
import org.tickgrid.market.EconomicIndicator;
import org.tickgrid.market.FormingReadings;
import org.tickgrid.market.Performance;
import org.tickgrid.market.Reading;
import org.tickgrid.market.RecentTicks;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Timeframe;

/** A grid of one member, at first. What is put into its maps is told to their feeds, as the feed jobs do. */
public final class TestGrid implements AutoCloseable {

    private final String clusterName = "test-" + UUID.randomUUID();
    private final int port;
    private HazelcastInstance member;

    public TestGrid() {
        member = start(0, List.of());
        port = member.getCluster().getLocalMember().getAddress().getPort();
    }

    private HazelcastInstance start(int at, List<String> others) {
        Config config = new Config();
        config.setClusterName(clusterName);
        config.setProperty("hazelcast.phone.home.enabled", "false");
        config.setProperty("hazelcast.logging.type", "slf4j");
        config.setProperty("hazelcast.socket.bind.any", "false");
        config.setProperty("hazelcast.shutdownhook.enabled", "false");
        var network = config.getNetworkConfig();
        network.setPort(at).setPortAutoIncrement(false);
        network.getInterfaces().setEnabled(true).addInterface("127.0.0.1");
        network.getJoin().getMulticastConfig().setEnabled(false);
        network.getJoin().getAutoDetectionConfig().setEnabled(false);
        network.getJoin().getTcpIpConfig().setEnabled(true).setMembers(others);
        config.getMapConfig(GridMap.CANDLES.name())
                .addIndexConfig(new IndexConfig(IndexType.HASH, "candle.symbol", "candle.timeframe"));
        return Hazelcast.newHazelcastInstance(config);
    }

    /** Another member, which leaves when it is shut down. */
    public HazelcastInstance join() {
        return start(0, List.of(address()));
    }

    public HazelcastInstance member() {
        return member;
    }

    public String clusterName() {
        return clusterName;
    }

    public String address() {
        return "127.0.0.1:" + port;
    }

    /** All members are lost, and with them all data. */
    public void lose() {
        member.getLifecycleService().terminate();
    }

    /** A new life at the old address. */
    public void startAgain() {
        member = start(port, List.of());
    }

    /** What a member says of itself, until it is gone. */
    public void say(Vitals vitals) {
        GridMap.VITALS.in(member).set(vitals.member(), vitals, Vitals.LIFE_SECONDS, TimeUnit.SECONDS);
    }

    public void put(Performance performance) {
        put(GridMap.PERFORMANCE, performance.symbol(), performance);
    }

    public void put(EconomicIndicator indicator) {
        put(GridMap.ECONOMY, indicator.name(), indicator);
    }

    public void put(Signal signal) {
        put(GridMap.SIGNALS, signal.id(), signal);
    }

    public void notice(Signal signal) {
        put(GridMap.NOTICES, signal.id(), signal);
    }

    public void put(AlertDelivery delivery) {
        put(GridMap.ALERT_DELIVERIES, GridMap.alertDelivery(delivery), delivery);
    }

    /** The newest reading of its series and, once closed, a candle that stays. */
    public void put(Reading reading) {
        Candle candle = reading.candle();
        if (reading.closed()) {
            keep(reading);
            put(GridMap.READINGS, GridMap.closed(candle), reading);
        } else {
            put(GridMap.FORMING, candle.symbol(), FormingReadings.of(withOthers(reading)));
        }
    }

    /** With those of its symbol's other timeframes that are forming. */
    private List<Reading> withOthers(Reading reading) {
        FormingReadings known = GridMap.FORMING.in(member).get(reading.candle().symbol());
        Stream<Reading> others = known == null
                ? Stream.empty()
                : known.readings().stream()
                        .filter(one ->
                                one.candle().timeframe() != reading.candle().timeframe());
        return Stream.concat(Stream.of(reading), others).toList();
    }

    /** A closed candle, of which the feed says nothing. */
    public void keep(Reading reading) {
        Candle candle = reading.candle();
        if (candle.timeframe() == Timeframe.TICK) {
            RecentTicks tick = new RecentTicks(reading);
            tick.add(reading);
            GridMap.TICKS.in(member).executeOnKey(candle.symbol(), new AppendTicks(Map.of(candle.symbol(), tick)));
        } else {
            GridMap.CANDLES.in(member).set(GridMap.candle(candle), reading);
        }
    }

    public <V> void publish(GridMap<String, V> map, V value) {
        member.getReliableTopic(map.feed()).publish(value);
    }

    private <V> void put(GridMap<String, V> map, String key, V value) {
        map.in(member).set(key, value);
        publish(map, value);
    }

    @Override
    public void close() {
        member.getLifecycleService().terminate();
    }
}
