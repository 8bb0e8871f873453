package org.tickgrid.datasets;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** What a file holds, by its first bytes plain, gzipped or in Zstandard. Where it is damaged the failure says so. */
final class Unpacked extends FilterInputStream {

    private static final int BUFFER = 1 << 16;
    private static final int GZIP = 0x1f8b;
    private static final int ZSTD = 0x28b5;

    private Unpacked(InputStream plain) {
        super(plain);
    }

    static InputStream of(InputStream packed) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(packed, BUFFER);
        try {
            bytes.mark(2);
            int magic = bytes.read() << 8 | bytes.read();
            bytes.reset();
            return new Unpacked(
                    switch (magic) {
                        case GZIP -> new GZIPInputStream(bytes, BUFFER);
                        case ZSTD -> new ZstdInputStream(bytes);
                        default -> bytes;
                    });
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw damaged(e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        try {
            return super.read(bytes, from, length);
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
    }

    /**
     * The same, with a word on it: Java's own unpackers fail without one, and the library for Zstandard looks at a part of what may
     * be wrong and lets the rest meet its arithmetic.
     */
    private static IOException damaged(Exception e) {
        if (e instanceof IOException failure && failure.getMessage() != null) {
            return failure;
        }
        String what = e instanceof MalformedInputException
                ? String.valueOf(e.getMessage())
                : e.getClass().getSimpleName();
        return new IOException("what is packed is damaged: " + what, e);
    }
}
