package org.tickgrid.datasets;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** How long the candles of a file last: the most frequent distance between two of a symbol. */
final class Interval {

    private static final int ROWS = 20_000;

    private Interval() {}

    /** @throws IllegalArgumentException when the first rows do not tell */
    static Duration of(MarketFile file, FileSettings settings) throws IOException {
        Map<String, Long> before = new HashMap<>();
        Map<Long, Integer> distances = new HashMap<>();
        try (RowReader rows = new RowReader(file, settings, new BadRows(_ -> {}))) {
            MarketRow row = rows.next();
            for (int i = 0; i < ROWS && row != null; i++) {
                long time = row.bar().time();
                Long last = before.put(row.bar().symbol(), time);
                if (last != null && last != time) {
                    distances.merge(Math.abs(time - last), 1, Integer::sum);
                }
                row = rows.next();
            }
        }
        return distances.entrySet().stream()
                .max(Map.Entry.<Long, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(most -> Duration.ofMillis(most.getKey()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The file does not show how long its candles last: say it with --interval"));
    }
}
