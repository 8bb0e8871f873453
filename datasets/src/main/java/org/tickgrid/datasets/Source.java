package org.tickgrid.datasets;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tickgrid.datasets.formats.BadRowException;
import org.tickgrid.datasets.formats.Format;
import org.tickgrid.datasets.formats.Formats;
import org.tickgrid.datasets.formats.Row;
import org.tickgrid.datasets.formats.Sample;
import org.tickgrid.datasets.formats.Table;
import org.tickgrid.market.InvalidRecordException;
import org.tickgrid.market.MarketRecord;

/**
 * A table that is understood.
 *
 * @param newestFirst whether its first rows go back in time, so that it must be read from its end
 */
record Source(Part part, Format format, Table table, boolean newestFirst) {

    private static final int MOST_SAMPLED = 1 << 16;
    private static final int MOST_LINES = 100;

    /**
     * Looks at its first lines; null when there are none.
     *
     * @throws IllegalArgumentException when it is in no known format, or the settings do not fit
     */
    static @Nullable Source of(Part part, FileSettings settings) throws IOException {
        List<String> lines = firstLines(part);
        if (lines.isEmpty()) {
            return null;
        }
        Sample sample = new Sample(part.names(), lines, settings.symbol(), settings.zone());
        Format format = settings.format() == null ? Formats.of(sample) : Formats.named(settings.format());
        Table table = format.open(sample);
        return new Source(part, format, table, table.stampedWithStart() && isNewestFirst(lines, table));
    }

    /** How long its candles last; zero for what has no length, null when nobody says. */
    @Nullable
    Duration length(FileSettings settings) {
        if (!table.stampedWithStart()) {
            return Duration.ZERO;
        }
        return settings.interval() == null ? table.length() : settings.interval();
    }

    /** A cut last line is left out, unless there is no other. */
    private static List<String> firstLines(Part part) throws IOException {
        char[] text = new char[MOST_SAMPLED];
        int length = 0;
        try (BufferedReader reader = part.lines()) {
            int read = reader.read(text);
            while (read >= 0 && length < MOST_SAMPLED) {
                length += read;
                read = reader.read(text, length, MOST_SAMPLED - length);
            }
        }
        String all = LineReader.withoutMark(new String(text, 0, length));
        int last = length < MOST_SAMPLED ? -1 : all.lastIndexOf('\n');
        String whole = last < 0 ? all : all.substring(0, last);
        return whole.lines().filter(line -> !line.isBlank()).limit(MOST_LINES).toList();
    }

    private static boolean isNewestFirst(List<String> lines, Table table) {
        Map<String, Long> before = new HashMap<>();
        int back = 0;
        for (MarketRecord record : records(lines, table)) {
            Long last = before.put(record.key(), record.time());
            if (last != null && last < record.time()) {
                return false;
            }
            back += last != null && last > record.time() ? 1 : 0;
        }
        return back > 0;
    }

    private static List<MarketRecord> records(List<String> lines, Table table) {
        List<MarketRecord> records = new ArrayList<>();
        Row row = new Row();
        for (String line : lines.subList(table.hasHeader() ? 1 : 0, lines.size())) {
            try {
                MarketRecord record = table.rows().read(row.of(line));
                if (record != null) {
                    records.add(record);
                }
            } catch (BadRowException | InvalidRecordException e) {
                // Told when it is its turn to be read.
            }
        }
        return records;
    }
}
