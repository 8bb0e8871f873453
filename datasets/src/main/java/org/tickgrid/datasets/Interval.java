package org.tickgrid.datasets;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tickgrid.market.MarketRecord;

/** How long the candles of a file last: the most frequent distance between two of a symbol. */
final class Interval {

    private static final int ROWS = 20_000;

    private final Map<String, Long> before = new HashMap<>();
    private final Map<Long, Integer> distances = new HashMap<>();

    private Interval() {}

    /** @throws IllegalArgumentException when the first rows do not tell */
    static Duration of(List<Source> sources) throws IOException {
        Interval interval = new Interval();
        int rows = 0;
        for (Source source : sources) {
            if (rows < ROWS) {
                rows += interval.look(source, ROWS - rows);
            }
        }
        return interval.mostFrequent();
    }

    private int look(Source source, int most) throws IOException {
        int rows = 0;
        try (SourceReader reader = new SourceReader(source, new BadRows(_ -> {}), "")) {
            MarketRecord record = reader.nextInFile();
            while (record != null && rows < most) {
                long time = record.time();
                Long last = before.put(record.key(), time);
                if (last != null && last != time) {
                    distances.merge(Math.abs(time - last), 1, Integer::sum);
                }
                rows++;
                record = reader.nextInFile();
            }
        }
        return rows;
    }

    private Duration mostFrequent() {
        return distances.entrySet().stream()
                .max(Map.Entry.<Long, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(most -> Duration.ofMillis(most.getKey()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The file does not show how long its candles last: say it with --interval"));
    }
}
