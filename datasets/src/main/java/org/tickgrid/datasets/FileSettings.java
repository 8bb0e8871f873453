package org.tickgrid.datasets;

import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a file does not say of itself.
 *
 * @param symbol of every row, for a file that names none; else null
 * @param prefix stands before every symbol
 * @param interval how long each candle lasts; null to find out. Trades have none
 * @param zone of times that name none; null for the one of the format, or else UTC
 * @param format its name; null to find out
 */
public record FileSettings(
        @Nullable String symbol,
        String prefix,
        @Nullable Duration interval,
        @Nullable ZoneId zone,
        @Nullable String format) {

    /** For a file whose format is found out. */
    public FileSettings(@Nullable String symbol, String prefix, @Nullable Duration interval, @Nullable ZoneId zone) {
        this(symbol, prefix, interval, zone, null);
    }

    /** The same, but with {@code usual} where they name no symbol. */
    FileSettings orSymbol(@Nullable String usual) {
        return symbol != null ? this : new FileSettings(usual, prefix, interval, zone, format);
    }
}
