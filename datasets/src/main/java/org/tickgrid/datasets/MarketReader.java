package org.tickgrid.datasets;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tickgrid.market.Bar;
import org.tickgrid.market.Clock;
import org.tickgrid.market.MarketRecord;

/** The records of a file in its own order, oldest first, each stamped with the moment at which it was complete. */
public final class MarketReader implements Closeable {

    private final Parts parts;
    private final List<Source> sources;
    private final Iterator<Source> next;
    private final FileSettings settings;
    private final @Nullable Duration found;
    private final BadRows bad;
    private final Map<String, Long> latest = new HashMap<>();
    private @Nullable SourceReader reader;
    private Finish finish = new Finish("", 0);
    private long good;
    private long empty;
    private long unordered;

    /** @param found how long candles last whose table does not say */
    private MarketReader(
            Parts parts, List<Source> sources, FileSettings settings, @Nullable Duration found, BadRows bad) {
        this.parts = parts;
        this.sources = sources;
        this.next = sources.iterator();
        this.settings = settings;
        this.found = found;
        this.bad = bad;
    }

    static MarketReader open(Parts parts, FileSettings settings, BadRows bad) throws IOException {
        List<Source> sources = Sources.in(parts, settings);
        List<Source> unsaid = sources.stream()
                .filter(source -> source.length(settings) == null)
                .toList();
        Duration found = unsaid.isEmpty() ? null : Interval.of(unsaid);
        return new MarketReader(parts, sources, settings, found, bad);
    }

    /** The next good record; null at the end. */
    public @Nullable MarketRecord next() throws IOException {
        while (reader != null || next.hasNext()) {
            if (reader == null) {
                reader = begin(next.next());
            }
            MarketRecord record = reader.next();
            if (record != null) {
                MarketRecord finished = finish.of(record);
                count(finished);
                return finished;
            }
            empty += reader.empty();
            reader.close();
            reader = null;
        }
        return null;
    }

    private SourceReader begin(Source source) throws IOException {
        Duration said = source.length(settings);
        finish = Finish.of(source, settings.prefix(), said == null ? found : said);
        String where = sources.size() == 1 ? "" : " of " + source.part().name();
        return new SourceReader(source, bad, where);
    }

    private void count(MarketRecord record) {
        good++;
        if (record instanceof Bar bar && latest.merge(bar.symbol(), bar.time(), Math::max) > bar.time()) {
            unordered++;
        } else if (record instanceof Clock clock) {
            latest.computeIfPresent(clock.symbol(), (_, time) -> Math.max(time, clock.time()));
        }
    }

    /** The name of the format in which the file is. */
    public String format() {
        return sources.getFirst().format().name();
    }

    /** The newest time of each symbol that has had a bar so far, epoch milliseconds. */
    public Map<String, Long> latest() {
        return latest;
    }

    /** Rows so far that became a record. */
    public long good() {
        return good;
    }

    /** Rows of the tables read so far that said that nothing was traded. */
    public long empty() {
        return empty;
    }

    /** Bars that are older than a time of the same symbol before them. */
    public long unordered() {
        return unordered;
    }

    @Override
    public void close() throws IOException {
        try (Parts all = parts) {
            if (reader != null) {
                reader.close();
            }
        }
    }
}
