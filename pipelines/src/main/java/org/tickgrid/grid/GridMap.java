package org.tickgrid.grid;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import java.io.Serializable;
import java.util.List;
import org.tickgrid.market.Alert;
import org.tickgrid.market.AlertDelivery;
import org.tickgrid.market.Candle;
import org.tickgrid.market.EconomicIndicator;
import org.tickgrid.market.FormingReadings;
import org.tickgrid.market.Performance;
import org.tickgrid.market.Reading;
import org.tickgrid.market.RecentTicks;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Timeframe;
import org.tickgrid.market.Truth;

/**
 * A map of the grid: its name and types.
 *
 * @param <K> of its keys
 * @param <V> of its values
 */
public record GridMap<K, V>(String name) implements Serializable {

    /** The newest reading of each series, by {@link #closed(Candle)}: that of its last closed candle. */
    public static final GridMap<String, Reading> READINGS = new GridMap<>("readings");

    /** The readings of the candles that are forming, by symbol. */
    public static final GridMap<String, FormingReadings> FORMING = new GridMap<>("forming");

    /** The closed candles of each series but ticks, with their readings, by {@link #candle(Candle)}. The oldest are evicted. */
    public static final GridMap<String, Reading> CANDLES = new GridMap<>("candles");

    /** The newest tick candles of each symbol, with their readings, by symbol. Those of the quietest symbols are evicted. */
    public static final GridMap<String, RecentTicks> TICKS = new GridMap<>("ticks");

    /** Signals by id. The oldest are evicted. */
    public static final GridMap<String, Signal> SIGNALS = new GridMap<>("signals");

    /** How each symbol does, by symbol. */
    public static final GridMap<String, Performance> PERFORMANCE = new GridMap<>("performance");

    /** The newest value of each economic indicator, by name. */
    public static final GridMap<String, EconomicIndicator> ECONOMY = new GridMap<>("economy");

    /** The job that fills the feeds of all {@link #FOLLOWED} maps. */
    public static final String FEEDS = "feeds";

    /** What people are to be told in their browsers, by signal id. The oldest are evicted. */
    public static final GridMap<String, Signal> NOTICES = new GridMap<>("notices");

    /** When a signal was delivered, epoch milliseconds, by {@link #delivery}. The oldest are evicted. */
    public static final GridMap<String, Long> DELIVERIES = new GridMap<>("deliveries");

    /** Who is about to deliver a signal, by {@link #delivery}: it runs out when that takes too long. */
    public static final GridMap<String, Long> CLAIMS = new GridMap<>("claims");

    /** What people want to be told of, by id. All of them are in memory. */
    public static final GridMap<String, Alert> ALERTS = new GridMap<>("alerts");

    /** What alerts tell and told, by {@link #alertDelivery}. The oldest are evicted. */
    public static final GridMap<String, AlertDelivery> ALERT_DELIVERIES = new GridMap<>("alert-deliveries");

    /** The signal that keeps others of its symbol and side from being told, by {@link #cooldown}: it runs out with that time. */
    public static final GridMap<String, String> COOLDOWNS = new GridMap<>("cooldowns");

    /** The operator's channels that alerts can choose, by name, and what kind each is. */
    public static final GridMap<String, String> CHANNELS = new GridMap<>("channels");

    /** The rules that signals are raised by, by specification, with their timeframes as people write them. */
    public static final GridMap<String, String> RULES = new GridMap<>("rules");

    /** What each simulated symbol is really up to, by {@link #truth}. The oldest are evicted. */
    public static final GridMap<String, Truth> TRUTH = new GridMap<>("truth");

    /** How each member is, by its id. Those of members that are gone are forgotten. */
    public static final GridMap<String, Vitals> VITALS = new GridMap<>("vitals");

    /** The maps that programs outside follow, each with a feed of its own. */
    public static final List<GridMap<String, ?>> FOLLOWED =
            List.of(READINGS, FORMING, SIGNALS, PERFORMANCE, ECONOMY, NOTICES, ALERT_DELIVERIES);

    public IMap<K, V> in(HazelcastInstance grid) {
        return grid.getMap(name);
    }

    /** The reliable topic that repeats every change of this map. */
    public String feed() {
        return "feed-" + name;
    }

    /** The key in {@link #READINGS}. */
    public static String closed(String symbol, Timeframe timeframe) {
        return symbol + '|' + timeframe.label();
    }

    /** The key in {@link #READINGS} of the series that a candle belongs to. */
    public static String closed(Candle candle) {
        return closed(candle.symbol(), candle.timeframe());
    }

    /** The key of a closed candle in {@link #CANDLES}. */
    public static String candle(Candle candle) {
        return candle(candle.symbol(), candle.timeframe(), candle.start());
    }

    /** The same, of that which began at {@code start}, epoch milliseconds. */
    public static String candle(String symbol, Timeframe timeframe, long start) {
        return closed(symbol, timeframe) + '|' + start;
    }

    /** The key of a delivery in {@link #DELIVERIES} and {@link #CLAIMS}. */
    public static String delivery(String channel, Signal signal) {
        return channel + '|' + signal.id();
    }

    /** The key of a delivery in {@link #ALERT_DELIVERIES} and {@link #CLAIMS}. */
    public static String alertDelivery(AlertDelivery delivery) {
        return delivery.alert() + '|' + delivery.target() + '|' + delivery.signal();
    }

    /** The key in {@link #COOLDOWNS}. */
    public static String cooldown(Alert alert, Signal signal) {
        return alert.id() + '|' + signal.side() + '|' + signal.symbol();
    }

    /** The key of a label in {@link #TRUTH}: a repeated one takes its own place. */
    public static String truth(Truth truth) {
        return truth.symbol() + '/' + truth.began();
    }
}
