package org.tickgrid.web.accuracy;

import static com.hazelcast.query.Predicates.and;
import static com.hazelcast.query.Predicates.equal;
import static com.hazelcast.query.Predicates.greaterEqual;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.projection.Projection;
import com.hazelcast.projection.Projections;
import com.hazelcast.query.Predicate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tickgrid.evaluation.Tape;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.Candle;
import org.tickgrid.market.Reading;
import org.tickgrid.market.RecentTicks;
import org.tickgrid.market.Timeframe;

/** The newest closed candles of each series. After the first time it asks the grid only for those that have closed since. */
final class TapeShelf {

    /** What a tape needs of a candle: far less than the grid holds of it. */
    private static final Projection<Map.Entry<String, Reading>, Object[]> PRICES =
            Projections.multiAttribute("candle.ordinal", "candle.start", "candle.open", "candle.close");

    private final Map<Series, NavigableMap<Long, Candle>> series = new HashMap<>();

    record Series(String symbol, Timeframe timeframe) {}

    /** Forgets every series but these. */
    void keep(Set<Series> wanted) {
        series.keySet().retainAll(wanted);
    }

    /** Brings a series up to now, and keeps the newest {@code limit} candles of it. */
    void read(HazelcastInstance grid, Series wanted, int limit) {
        Reading newest = GridMap.READINGS.in(grid).get(GridMap.closed(wanted.symbol(), wanted.timeframe()));
        if (newest == null) {
            return;
        }
        NavigableMap<Long, Candle> candles = series.computeIfAbsent(wanted, name -> new TreeMap<>());
        long last = newest.candle().ordinal();
        if (candles.isEmpty() || candles.lastKey() != last) {
            long known = candles.isEmpty() ? -1 : candles.lastKey();
            if (wanted.timeframe() == Timeframe.TICK) {
                ticks(grid, wanted, known + 1, candles);
            } else {
                long from = known < 0
                        ? newest.candle().start() - limit * wanted.timeframe().millis()
                        : candles.lastEntry().getValue().start();
                buckets(grid, wanted, from, candles);
            }
        }
        while (candles.size() > limit) {
            candles.pollFirstEntry();
        }
    }

    /** What is known of a series; null if nothing is. */
    @Nullable
    Tape tape(Series wanted) {
        NavigableMap<Long, Candle> candles = series.get(wanted);
        return candles == null || candles.isEmpty() ? null : Tape.of(List.copyOf(candles.values()));
    }

    private static void ticks(HazelcastInstance grid, Series wanted, long from, Map<Long, Candle> candles) {
        RecentTicks ticks = GridMap.TICKS.in(grid).get(wanted.symbol());
        if (ticks != null) {
            ticks.newest(RecentTicks.MOST).stream()
                    .map(Reading::candle)
                    .filter(candle -> candle.ordinal() >= from)
                    .forEach(candle -> candles.put(candle.ordinal(), candle));
        }
    }

    private static void buckets(HazelcastInstance grid, Series wanted, long from, Map<Long, Candle> candles) {
        // The grid keeps an enum by its name.
        Predicate<String, Reading> window = and(
                equal("candle.symbol", wanted.symbol()),
                equal("candle.timeframe", wanted.timeframe().name()),
                greaterEqual("candle.start", from));
        for (Object[] one : GridMap.CANDLES.in(grid).project(PRICES, window)) {
            Candle candle = new Candle(
                    wanted.symbol(),
                    wanted.timeframe(),
                    (long) one[0],
                    (long) one[1],
                    (double) one[2],
                    Double.NaN,
                    Double.NaN,
                    (double) one[3],
                    Double.NaN,
                    1);
            candles.put(candle.ordinal(), candle);
        }
    }
}
