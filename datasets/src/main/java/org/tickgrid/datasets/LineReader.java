package org.tickgrid.datasets;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The lines of a table that hold anything, and their numbers. */
final class LineReader implements Closeable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Part part;
    private final BufferedReader lines;
    private long number;

    LineReader(Part part) throws IOException {
        this.part = part;
        this.lines = part.lines();
    }

    /** The next line; null at the end. */
    @Nullable
    String next() throws IOException {
        try {
            String line;
            do {
                line = lines.readLine();
                number++;
            } while (line != null && line.isBlank());
            return line != null && number == 1 ? withoutMark(line) : line;
        } catch (IOException e) {
            throw new IOException(part.name() + " cannot be read beyond line " + number + ": " + e.getMessage(), e);
        }
    }

    /** Of the line that was read last, counted from 1, blank ones and the header among them. */
    long number() {
        return number;
    }

    static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
