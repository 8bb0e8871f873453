package org.tickgrid.datasets.formats;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Files of Binance are called {@code BTCUSDT-1m-2025-01.zip} or {@code BTCUSD_PERP-trades-2025-01-31.zip}. */
final class BinanceName {

    private static final Pattern NAME = Pattern.compile(
            "(?<![A-Z0-9])([A-Z0-9]{2,20}(?:_PERP|_\\d{6})?)-(?:\\d+(?:s|m|h|d|w|mo)|trades|aggTrades)-\\d{4}-\\d\\d");

    private BinanceName() {}

    static @Nullable String symbol(Sample sample) {
        return sample.names()
                .find(NAME)
                .map((MatchResult found) -> found.group(1))
                .orElse(null);
    }
}
