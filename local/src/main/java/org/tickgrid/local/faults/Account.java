package org.tickgrid.local.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.tickgrid.market.Bar;
import org.tickgrid.market.InvalidRecordException;
import org.tickgrid.market.MarketJson;
import org.tickgrid.market.Timeframe;

/**
 * Where the trades of one symbol are, of which each has its number as its size: in the candles or in topic {@code rejected}.
 *
 * @param lost that are in neither
 * @param repeated that are there once more
 * @param rejected that came too late for their candle
 */
record Account(long lost, long repeated, long rejected) {

    static final Account NOTHING = new Account(0, 0, 0);

    private static final int VOLUME = 5;
    private static final int BARS = 6;

    /** What should be, or is, in one candle. */
    private record Content(long bars, double volume) {

        Content and(double size) {
            return new Content(bars + 1, volume + size);
        }
    }

    private static final Content EMPTY = new Content(0, 0);

    /** The trades in topic {@code rejected} by their place in the log, each place once, by symbol. */
    static Map<String, List<Bar>> rejected(List<ConsumerRecord<byte[], byte[]>> topic) {
        Map<String, Bar> places = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> one : topic) {
            try {
                if (one.key() != null && MarketJson.read(one.value()) instanceof Bar bar) {
                    places.put(new String(one.key(), UTF_8), bar);
                }
            } catch (InvalidRecordException e) {
                // It was rejected for what it is, and is none of ours.
            }
        }
        Map<String, List<Bar>> bySymbol = new HashMap<>();
        places.values()
                .forEach(bar -> bySymbol.merge(
                        bar.symbol(),
                        List.of(bar),
                        (a, b) -> Stream.of(a, b).flatMap(List::stream).toList()));
        return bySymbol;
    }

    /**
     * @param taken all that was accepted
     * @param rejected all that stands in topic {@code rejected}
     * @param candles of one minute, as the web-app's rows
     */
    static Account of(List<Bar> taken, List<Bar> rejected, List<String[]> candles) {
        Set<Double> late = new HashSet<>();
        long twice = rejected.stream().filter(bar -> !late.add(bar.volume())).count();
        Map<Long, Content> due = new TreeMap<>();
        for (Bar bar : taken) {
            if (!late.contains(bar.volume())) {
                due.merge(Timeframe.M1.start(bar.time()), EMPTY.and(bar.volume()), (a, _) -> a.and(bar.volume()));
            }
        }
        Map<Long, Content> found = new TreeMap<>();
        for (String[] row : candles) {
            Content there = new Content(Long.parseLong(row[BARS]), Double.parseDouble(row[VOLUME]));
            found.merge(Long.parseLong(row[0]), there, (a, b) -> new Content(a.bars + b.bars, a.volume + b.volume));
        }
        Set<Long> starts = new HashSet<>(due.keySet());
        starts.addAll(found.keySet());
        long lost = 0;
        long repeated = twice;
        for (long start : starts) {
            Content expected = due.getOrDefault(start, EMPTY);
            Content present = found.getOrDefault(start, EMPTY);
            long more = present.bars - expected.bars;
            boolean exchanged = more == 0 && present.volume != expected.volume;
            lost += exchanged ? 1 : Math.max(0, -more);
            repeated += exchanged ? 1 : Math.max(0, more);
        }
        return new Account(lost, repeated, late.size());
    }

    Account and(Account other) {
        return new Account(lost + other.lost, repeated + other.repeated, rejected + other.rejected);
    }
}
