package org.tickgrid.datasets;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tickgrid.market.Bar;

/** The bars of a file in its own order, each stamped with the moment at which it was complete. */
public final class MarketReader implements Closeable {

    private final RowReader rows;
    private final String prefix;
    private final long shift;
    private final Map<String, Long> latest = new HashMap<>();
    private long good;
    private long unordered;

    private MarketReader(RowReader rows, String prefix, long shift) {
        this.rows = rows;
        this.prefix = prefix;
        this.shift = shift;
    }

    static MarketReader open(MarketFile file, FileSettings settings, BadRows bad) throws IOException {
        RowReader rows = new RowReader(file, settings, bad);
        if (!rows.layout().isBars()) {
            return new MarketReader(rows, settings.prefix(), 0);
        }
        Duration interval = settings.interval() != null ? settings.interval() : Interval.of(file, settings);
        return new MarketReader(rows, settings.prefix(), interval.toMillis() - 1);
    }

    /** The next good bar; null at the end. */
    public @Nullable Bar next() throws IOException {
        MarketRow row = rows.next();
        if (row == null) {
            return null;
        }
        good++;
        Bar bar = row.bar();
        long time = bar.time() + shift;
        long last = latest.merge(prefix + bar.symbol(), time, Math::max);
        if (last > time) {
            unordered++;
        }
        return new Bar(prefix + bar.symbol(), time, bar.open(), bar.high(), bar.low(), bar.close(), bar.volume());
    }

    /** The newest time of each symbol so far, epoch milliseconds. */
    public Map<String, Long> latest() {
        return latest;
    }

    /** Rows so far that became a bar. */
    public long good() {
        return good;
    }

    /** Rows that are older than a row of the same symbol before them. */
    public long unordered() {
        return unordered;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
