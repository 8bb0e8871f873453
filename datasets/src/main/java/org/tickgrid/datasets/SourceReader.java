package org.tickgrid.datasets;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.tickgrid.datasets.formats.BadRowException;
import org.tickgrid.datasets.formats.Row;
import org.tickgrid.datasets.formats.RowReader;
import org.tickgrid.market.InvalidRecordException;
import org.tickgrid.market.MarketRecord;

/**
 * Reads a table line by line, oldest first. Each line is understood alone, so that a broken one spoils no other. A table
 * that stands newest first is held in memory and turned around; one of more than a million rows is refused.
 */
final class SourceReader implements Closeable {

    private static final int MOST_TURNED = 1_000_000;

    private final Source source;
    private final LineReader lines;
    private final RowReader rows;
    private final BadRows bad;
    private final String where;
    private final Row row = new Row();
    private @Nullable Deque<MarketRecord> turned;
    private long empty;

    /** @param where behind a line's number, when there are several tables; else empty */
    SourceReader(Source source, BadRows bad, String where) throws IOException {
        this.source = source;
        this.lines = new LineReader(source.part());
        this.rows = source.table().rows();
        this.bad = bad;
        this.where = where;
        try {
            if (source.table().hasHeader()) {
                lines.next();
            }
        } catch (IOException e) {
            lines.close();
            throw e;
        }
    }

    /** The next good row's record, stamped as the file stamps it; null at the end. */
    @Nullable
    MarketRecord next() throws IOException {
        if (!source.newestFirst()) {
            return nextInFile();
        }
        if (turned == null) {
            turned = turned();
        }
        return turned.pollLast();
    }

    private Deque<MarketRecord> turned() throws IOException {
        Deque<MarketRecord> records = new ArrayDeque<>();
        for (MarketRecord record = nextInFile(); record != null; record = nextInFile()) {
            if (records.size() == MOST_TURNED) {
                throw new IllegalArgumentException(source.part().name() + " is newest first and has more than "
                        + MOST_TURNED + " rows: turn it around first, such as with tac");
            }
            records.add(record);
        }
        return records;
    }

    /** The same, in the order of the file. */
    @Nullable
    MarketRecord nextInFile() throws IOException {
        for (String line = lines.next(); line != null; line = lines.next()) {
            try {
                MarketRecord record = rows.read(row.of(line));
                if (record != null) {
                    return record;
                }
                empty++;
            } catch (BadRowException | InvalidRecordException e) {
                bad.add("Line " + lines.number() + where, String.valueOf(e.getMessage()));
            }
        }
        return null;
    }

    /** Rows so far that said that nothing was traded. */
    long empty() {
        return empty;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
