package org.tickgrid.datasets;

import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a file does not say of itself.
 *
 * @param symbol of every row, for a file without such a column; else null
 * @param prefix stands before every symbol
 * @param interval how long each candle lasts; null to find out. Trades have none
 * @param zone of times that name none
 */
public record FileSettings(
        @Nullable String symbol, String prefix, @Nullable Duration interval, ZoneId zone) {}
