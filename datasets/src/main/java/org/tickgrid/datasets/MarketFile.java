package org.tickgrid.datasets;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** A file of market data, plain or gzipped, or the trades that we bring along. */
public final class MarketFile {

    private static final String BITSTAMP_RESOURCE = "/bitstamp_trades_from_20131125_usd.csv";
    private static final int GZIP_MAGIC = 0x1f8b;

    private final Content content;

    private MarketFile(Content content) {
        this.content = content;
    }

    /** 100,000 real trades of bitcoin for dollars, 25 November to 1 December 2013. */
    public static MarketFile bitstamp() {
        return new MarketFile(() -> {
            InputStream resource = MarketFile.class.getResourceAsStream(BITSTAMP_RESOURCE);
            if (resource == null) {
                throw new FileNotFoundException("This build brings no " + BITSTAMP_RESOURCE);
            }
            return resource;
        });
    }

    public static MarketFile of(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new FileNotFoundException("There is no file " + path);
        }
        return new MarketFile(() -> Files.newInputStream(path));
    }

    /**
     * Opens it at its first row.
     *
     * @throws IllegalArgumentException when it is no table of trades or bars, or the settings do not fit
     */
    public MarketReader open(FileSettings settings, BadRows bad) throws IOException {
        return MarketReader.open(this, settings, bad);
    }

    BufferedReader lines() throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(content.open(), 1 << 16);
        bytes.mark(2);
        boolean gzipped = (bytes.read() << 8 | bytes.read()) == GZIP_MAGIC;
        bytes.reset();
        InputStream plain = gzipped ? new GZIPInputStream(bytes, 1 << 16) : bytes;
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), 1 << 16);
    }

    /** Where the bytes come from, each time anew. */
    @FunctionalInterface
    private interface Content {
        InputStream open() throws IOException;
    }
}
