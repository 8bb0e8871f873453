package org.tickgrid.datasets;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.tickgrid.market.InvalidRecordException;

/** Reads a file line by line, as it stands. Each line is parsed alone, so that a broken one spoils no other. */
final class RowReader implements Closeable {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setIgnoreSurroundingSpaces(true)
            .setTrim(true)
            .get();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final BufferedReader lines;
    private final FileSettings settings;
    private final TimeReader times;
    private final BadRows bad;
    private final Layout layout;
    private @Nullable String pending;
    private long line;

    /** @throws IllegalArgumentException when it is no table of trades or bars, or the settings do not fit */
    RowReader(MarketFile file, FileSettings settings, BadRows bad) throws IOException {
        this.lines = file.lines();
        this.settings = settings;
        this.times = new TimeReader(settings.zone());
        this.bad = bad;
        try {
            this.layout = sniff();
        } catch (IOException | RuntimeException e) {
            lines.close();
            throw e;
        }
    }

    private Layout sniff() throws IOException {
        String first = nextLine();
        if (first == null) {
            throw new IllegalArgumentException("The file is empty");
        }
        String text = first.startsWith(BYTE_ORDER_MARK) ? first.substring(1) : first;
        Layout sniffed = Layout.sniff(cells(text), settings.zone());
        if (sniffed.symbol() < 0 && settings.symbol() == null) {
            throw new IllegalArgumentException("The file names no symbol: say it with --symbol");
        }
        if (sniffed.symbol() >= 0 && settings.symbol() != null) {
            throw new IllegalArgumentException("The file names its symbols itself: leave out --symbol");
        }
        pending = sniffed.hasHeader() ? null : text;
        return sniffed;
    }

    Layout layout() {
        return layout;
    }

    /** The next good row; null at the end. */
    @Nullable
    MarketRow next() throws IOException {
        String text = pending != null ? pending : nextLine();
        pending = null;
        while (text != null) {
            try {
                return new MarketRow(line, layout.read(cells(text), settings.symbol(), times));
            } catch (BadRowException | InvalidRecordException e) {
                bad.add(line, String.valueOf(e.getMessage()));
            }
            text = nextLine();
        }
        return null;
    }

    /** The next line that holds anything. */
    private @Nullable String nextLine() throws IOException {
        String text = lines.readLine();
        line++;
        while (text != null && text.isBlank()) {
            text = lines.readLine();
            line++;
        }
        return text;
    }

    private static List<String> cells(String text) throws IOException {
        List<String> cells = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            for (CSVRecord row : parser) {
                row.forEach(cells::add);
            }
        } catch (UncheckedIOException e) {
            throw new BadRowException("its quotes do not match");
        }
        return cells;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
