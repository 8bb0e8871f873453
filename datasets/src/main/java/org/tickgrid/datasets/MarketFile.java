package org.tickgrid.datasets;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tickgrid.datasets.formats.Names;

/** A file of market data, plain, gzipped, in Zstandard or in a zip archive, or the trades that we bring along. */
public final class MarketFile {

    private static final String BITSTAMP = "bitstamp";
    private static final String BITSTAMP_SYMBOL = "BTCUSD";
    private static final String BITSTAMP_RESOURCE = "bitstamp_trades_from_20131125_usd.csv";

    private final Content content;
    private final @Nullable String symbol;

    /** @param symbol of every row, unless the settings say another; null when that is not known beforehand */
    private MarketFile(Content content, @Nullable String symbol) {
        this.content = content;
        this.symbol = symbol;
    }

    /** The file of that path, or the trades that we bring along, whose name is {@code bitstamp}. */
    public static MarketFile named(String name) throws IOException {
        return name.equals(BITSTAMP) ? bitstamp() : of(Path.of(name));
    }

    /** What the file holds, each time anew. */
    @FunctionalInterface
    private interface Content {
        Parts open() throws IOException;
    }

    /** 100,000 real trades of bitcoin for dollars, symbol BTCUSD, 25 November to 1 December 2013. */
    public static MarketFile bitstamp() {
        Part trades = new Part(new Names(List.of(BITSTAMP_RESOURCE)), () -> {
            InputStream resource = MarketFile.class.getResourceAsStream("/" + BITSTAMP_RESOURCE);
            if (resource == null) {
                throw new FileNotFoundException("This build brings no " + BITSTAMP_RESOURCE);
            }
            return resource;
        });
        return new MarketFile(() -> Parts.of(trades), BITSTAMP_SYMBOL);
    }

    public static MarketFile of(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new FileNotFoundException("There is no file " + path);
        }
        return new MarketFile(() -> Parts.of(path), null);
    }

    /**
     * Opens it at its first row.
     *
     * @throws IllegalArgumentException when it is in no known format, or the settings do not fit
     */
    public MarketReader open(FileSettings settings, BadRows bad) throws IOException {
        Parts parts = content.open();
        try {
            return MarketReader.open(parts, settings.orSymbol(symbol), bad);
        } catch (IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }
}
