package org.tickgrid.pipelines;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tickgrid.log.LogEntry;
import org.tickgrid.market.Bar;
import org.tickgrid.market.Candle;
import org.tickgrid.market.Clock;
import org.tickgrid.market.Timeframe;

/**
 * One symbol's candles, as their definition reads: a bucket keeps its bars in the order of the log until the symbol's
 * clock has passed its end by the lag, and then a candle is made of them.
 */
final class PlainCandles {

    private static final Comparator<Candle> BY_END_THE_LONGEST_FIRST =
            Comparator.comparingLong(Candle::end).thenComparing(Candle::timeframe, Comparator.reverseOrder());

    private final long lag;
    private final Map<Timeframe, TreeMap<Long, List<Bar>>> buckets = new EnumMap<>(Timeframe.class);
    private final Map<Timeframe, Long> closedSoFar = new EnumMap<>(Timeframe.class);
    private long clock;

    /** What a record came to: whether it is a bar that came too late, and the candles that it closed. */
    record Step(LogEntry entry, boolean late, List<Candle> closed) {}

    PlainCandles(List<Timeframe> timeframes, long lag) {
        this.lag = lag;
        timeframes.forEach(timeframe -> {
            buckets.put(timeframe, new TreeMap<>());
            closedSoFar.put(timeframe, 0L);
        });
    }

    Step take(LogEntry entry) {
        return switch (entry.record()) {
            case Bar bar -> take(bar, entry);
            case Clock told -> take(told, entry);
            default -> new Step(entry, false, List.of());
        };
    }

    private Step take(Bar bar, LogEntry entry) {
        boolean late = bar.time() < clock - lag;
        clock = Math.max(clock, bar.time());
        buckets.forEach((timeframe, starts) -> {
            if (!late && timeframe != Timeframe.TICK) {
                starts.computeIfAbsent(timeframe.start(bar.time()), start -> new ArrayList<>())
                        .add(bar);
            }
        });
        List<Candle> closed = closed();
        if (buckets.containsKey(Timeframe.TICK)) {
            closed.add(candle(Timeframe.TICK, bar.time(), List.of(bar)));
        }
        return new Step(entry, late, closed);
    }

    private Step take(Clock told, LogEntry entry) {
        clock = Math.max(clock, told.time());
        if (told.end()) {
            buckets.forEach((timeframe, starts) -> {
                if (!starts.isEmpty()) {
                    clock = Math.max(clock, starts.lastKey() + timeframe.millis() + lag);
                }
            });
        }
        return new Step(entry, false, closed());
    }

    private List<Candle> closed() {
        List<Candle> closed = new ArrayList<>();
        buckets.forEach((timeframe, starts) -> {
            while (!starts.isEmpty() && starts.firstKey() + timeframe.millis() + lag <= clock) {
                var oldest = starts.pollFirstEntry();
                closed.add(candle(timeframe, oldest.getKey(), oldest.getValue()));
            }
        });
        closed.sort(BY_END_THE_LONGEST_FIRST);
        return closed;
    }

    private Candle candle(Timeframe timeframe, long start, List<Bar> bars) {
        long ordinal = closedSoFar.merge(timeframe, 1L, Long::sum) - 1;
        List<Bar> byTime =
                bars.stream().sorted(Comparator.comparingLong(Bar::time)).toList();
        return new Candle(
                bars.getFirst().symbol(),
                timeframe,
                ordinal,
                start,
                byTime.getFirst().open(),
                bars.stream().mapToDouble(PlainCandles::highest).max().orElseThrow(),
                bars.stream().mapToDouble(PlainCandles::lowest).min().orElseThrow(),
                byTime.getLast().close(),
                volume(bars),
                bars.size());
    }

    private static double highest(Bar bar) {
        return Math.max(bar.high(), Math.max(bar.open(), bar.close()));
    }

    private static double lowest(Bar bar) {
        return Math.min(bar.low(), Math.min(bar.open(), bar.close()));
    }

    private static double volume(List<Bar> bars) {
        double volume = 0;
        for (Bar bar : bars) {
            volume += bar.volume();
        }
        return volume;
    }
}
