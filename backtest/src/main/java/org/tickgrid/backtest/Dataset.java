package org.tickgrid.backtest;

import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.tickgrid.datasets.BadRows;
import org.tickgrid.datasets.FileSettings;
import org.tickgrid.datasets.MarketFile;
import org.tickgrid.datasets.MarketReader;

/**
 * A file of market data, and what it does not say of itself. It is opened anew by each job.
 *
 * @param file its path, or {@code bitstamp} for the trades that we bring along
 * @param symbol of every row, for a file without such a column; else null
 * @param prefix stands before every symbol
 * @param interval how long each candle lasts; null to find out
 * @param zone of times that name none; null for the one of the file's format, or else UTC
 * @param format of the file, by its name; null to find out
 */
public record Dataset(
        String file,
        @Nullable String symbol,
        String prefix,
        @Nullable Duration interval,
        @Nullable ZoneId zone,
        @Nullable String format)
        implements Serializable {

    /** A file that says everything of itself. */
    public static Dataset of(String file) {
        return new Dataset(file, null, "", null, null, null);
    }

    /** Opens it at its first row. */
    MarketReader open(BadRows bad) throws IOException {
        return MarketFile.named(file).open(new FileSettings(symbol, prefix, interval, zone, format), bad);
    }
}
