package org.tickgrid.datasets;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.tickgrid.datasets.formats.Names;

/**
 * One table: a file, or an entry of an archive.
 *
 * @param content its bytes, each time anew, maybe compressed
 */
record Part(Names names, Content content) {

    private static final int BUFFER = 1 << 16;
    private static final int GZIP = 0x1f8b;
    private static final int ZSTD = 0x28b5;

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
        BufferedInputStream bytes = new BufferedInputStream(content.open(), BUFFER);
        try {
            bytes.mark(2);
            int magic = bytes.read() << 8 | bytes.read();
            bytes.reset();
            InputStream plain = switch (magic) {
                case GZIP -> new GZIPInputStream(bytes, BUFFER);
                case ZSTD -> new Zstandard(bytes);
                default -> bytes;
            };
            return new BufferedReader(new BoundedLines(new InputStreamReader(plain, StandardCharsets.UTF_8)), BUFFER);
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }
}
