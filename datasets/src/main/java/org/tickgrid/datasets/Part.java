package org.tickgrid.datasets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.tickgrid.datasets.formats.Names;

/**
 * One table: a file, or an entry of an archive.
 *
 * @param content its bytes, each time anew, maybe compressed
 */
record Part(Names names, Content content) {

    private static final int BUFFER = 1 << 16;

    /** Where bytes come from. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }

    /** Its name, without the ending of a compressed file. */
    String name() {
        return names.all().getFirst();
    }

    BufferedReader lines() throws IOException {
        InputStream plain = Unpacked.of(content.open());
        return new BufferedReader(new BoundedLines(new InputStreamReader(plain, StandardCharsets.UTF_8)), BUFFER);
    }
}
