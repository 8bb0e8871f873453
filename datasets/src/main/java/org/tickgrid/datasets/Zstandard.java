package org.tickgrid.datasets;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What was packed in Zstandard. Where it is damaged, it cannot be read, as any other file. */
final class Zstandard extends FilterInputStream {

    Zstandard(InputStream packed) throws IOException {
        super(new ZstdInputStream(packed));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** The library looks at a part of what may be wrong; the rest meets its arithmetic, as an index that is out of bounds. */
    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        try {
            return super.read(bytes, from, length);
        } catch (MalformedInputException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IOException("damaged Zstandard: " + e.getMessage(), e);
        }
    }
}
