package org.tickgrid.datasets;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Text whose lines have an end: whoever reads it line by line holds one as a whole, however small its file was when packed. */
final class BoundedLines extends FilterReader {

    private static final int LONGEST = 1 << 20;

    /** Characters since the last end of a line. */
    private long behind;

    BoundedLines(Reader text) {
        super(text);
    }

    /** @throws IOException also when a line is too long */
    @Override
    public int read(char[] text, int from, int length) throws IOException {
        int read = super.read(text, from, length);
        if (read > 0) {
            int end = from + read;
            int at = end - 1;
            while (at >= from && text[at] != '\n' && text[at] != '\r') {
                at--;
            }
            behind = at < from ? behind + read : end - 1 - at;
            if (behind > LONGEST) {
                throw new IOException("a line has more than " + LONGEST + " characters");
            }
        }
        return read;
    }
}
