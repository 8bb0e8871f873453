package org.tickgrid.benchmarks.scale;

import com.hazelcast.core.HazelcastInstance;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Timeframe;
import org.tickgrid.signals.SignalDigest;

/**
 * What a grid made of a log.
 *
 * @param bars how many each symbol has, by the number of its newest tick
 * @param signals the digest of all
 */
record Result(Map<String, Long> bars, SignalDigest signals) {

    static Result of(HazelcastInstance client, List<String> symbols) {
        Map<String, Long> bars = new TreeMap<>();
        for (String symbol : symbols) {
            Reading newest = GridMap.READINGS.in(client).get(GridMap.closed(symbol, Timeframe.TICK));
            bars.put(symbol, newest == null ? 0 : newest.candle().ordinal() + 1);
        }
        return new Result(
                bars,
                SignalDigest.of(
                        GridMap.SIGNALS.in(client).values(),
                        GridMap.CANDLES.in(client).size()));
    }

    long records() {
        return bars.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many bars the symbols of {@code other} have more than they have here. */
    long fewerThan(Result other) {
        return other.bars.entrySet().stream()
                .mapToLong(symbol -> Math.max(0, symbol.getValue() - bars.getOrDefault(symbol.getKey(), 0L)))
                .sum();
    }
}
