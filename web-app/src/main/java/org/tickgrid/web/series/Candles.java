package org.tickgrid.web.series;

import static com.hazelcast.query.Predicates.and;
import static com.hazelcast.query.Predicates.equal;
import static com.hazelcast.query.Predicates.greaterEqual;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import com.hazelcast.query.Predicate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.Candle;
import org.tickgrid.market.FormingReadings;
import org.tickgrid.market.Reading;
import org.tickgrid.market.RecentTicks;
import org.tickgrid.market.Timeframe;
import org.tickgrid.web.grid.GridLink;

/** The candles that the grid holds, read when asked for. Each comes with its indicators' values. */
@Component
public class Candles {

    /** Not by their ordinals: those count anew when a log is read again that has lost its beginning. */
    private static final Comparator<Candle> IN_TIME = Comparator.comparingLong(Candle::start);

    private static final int CHUNK = 1_000;

    private final GridLink link;

    Candles(GridLink link) {
        this.link = link;
    }

    /** The newest {@code limit}, oldest first; the one that is still forming comes last. */
    public List<Reading> newest(String symbol, Timeframe timeframe, int limit) {
        return link.ask(grid -> {
            List<Reading> present = present(grid, symbol, timeframe);
            if (present.isEmpty()) {
                return List.of();
            }
            Reading last = present.getLast();
            Collection<Reading> closed = timeframe == Timeframe.TICK
                    ? ticks(grid, symbol, limit)
                    : GridMap.CANDLES
                            .in(grid)
                            .getAll(buckets(grid, last, limit))
                            .values();
            return newest(closed, present, limit);
        });
    }

    /** The timeframes that this symbol is seen in, each with its newest reading. */
    Map<Timeframe, Reading> present(String symbol) {
        return link.ask(grid -> {
            Map<Timeframe, Reading> present = new EnumMap<>(Timeframe.class);
            FormingReadings forming = GridMap.FORMING.in(grid).get(symbol);
            for (Timeframe timeframe : Timeframe.values()) {
                present(grid, symbol, timeframe, forming).forEach(reading -> present.put(timeframe, reading));
            }
            return present;
        });
    }

    /** The newest closed reading of a series and that of the candle which forms, in this order, as far as they are. */
    List<Reading> present(String symbol, Timeframe timeframe) {
        return link.ask(grid -> present(grid, symbol, timeframe));
    }

    private static List<Reading> present(HazelcastInstance grid, String symbol, Timeframe timeframe) {
        return present(grid, symbol, timeframe, GridMap.FORMING.in(grid).get(symbol));
    }

    private static List<Reading> present(
            HazelcastInstance grid, String symbol, Timeframe timeframe, @Nullable FormingReadings forming) {
        Reading closed = GridMap.READINGS.in(grid).get(GridMap.closed(symbol, timeframe));
        return Stream.of(
                        Optional.ofNullable(closed),
                        Optional.ofNullable(forming).flatMap(readings -> readings.reading(timeframe)))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Reading::candle, IN_TIME))
                .toList();
    }

    /** The keys of all closed candles, oldest first. */
    List<String> keys(String symbol, Timeframe timeframe) {
        return link.ask(grid -> {
            Collection<String> keys = GridMap.CANDLES.in(grid).keySet(series(symbol, timeframe));
            return keys.stream().sorted(Comparator.comparingLong(Candles::slot)).toList();
        });
    }

    /** Hands over the candles of these keys, a part at a time so that no reader holds them all. */
    void each(List<String> keys, Consumer<Candle> taker) {
        for (int from = 0; from < keys.size(); from += CHUNK) {
            Set<String> part = Set.copyOf(keys.subList(from, Math.min(from + CHUNK, keys.size())));
            link.ask(grid -> GridMap.CANDLES.in(grid).getAll(part)).values().stream()
                    .map(Reading::candle)
                    .sorted(IN_TIME)
                    .forEach(taker);
        }
    }

    private static List<Reading> newest(Collection<Reading> found, List<Reading> present, int limit) {
        Map<Long, Reading> readings = new TreeMap<>();
        // What is closed stays; a forming candle that has closed meanwhile is of the past.
        present.forEach(reading -> readings.put(place(reading.candle()), reading));
        found.forEach(reading -> readings.put(place(reading.candle()), reading));
        // Those that were read first may be older than all that are wanted.
        return readings.values().stream()
                .skip(Math.max(0, readings.size() - limit))
                .toList();
    }

    /** Several ticks may be of one time, or come late: they stand in the order of the log. */
    private static long place(Candle candle) {
        return candle.timeframe() == Timeframe.TICK ? candle.ordinal() : candle.start();
    }

    private static List<Reading> ticks(HazelcastInstance grid, String symbol, int limit) {
        RecentTicks ticks = GridMap.TICKS.in(grid).get(symbol);
        return ticks == null ? List.of() : ticks.newest(limit);
    }

    /**
     * Keys of the newest candles. Where nothing was traded there is no candle: when there are too few in a time that could hold
     * twice as many, all of the series are looked at.
     */
    private static Set<String> buckets(HazelcastInstance grid, Reading present, int limit) {
        Candle last = present.candle();
        IMap<String, Reading> candles = GridMap.CANDLES.in(grid);
        Predicate<String, Reading> series = series(last.symbol(), last.timeframe());
        long from = last.start() - 2L * limit * last.timeframe().millis();
        Set<String> keys = candles.keySet(and(series, greaterEqual("candle.start", from)));
        if (keys.size() < limit) {
            keys = candles.keySet(series);
        }
        return keys.stream()
                .sorted(Comparator.comparingLong(Candles::slot).reversed())
                .limit(limit)
                .collect(Collectors.toSet());
    }

    /** All of a series. The grid keeps an enum by its name. */
    static Predicate<String, Reading> series(String symbol, Timeframe timeframe) {
        return and(equal("candle.symbol", symbol), equal("candle.timeframe", timeframe.name()));
    }

    private static long slot(String key) {
        return Long.parseLong(key, key.lastIndexOf('|') + 1, key.length(), 10);
    }
}
