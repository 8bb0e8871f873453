package org.tickgrid.datasets.formats;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Kaggle's minutes of bitcoin: {@code Timestamp,Open,High,Low,Close,Volume_(BTC),Volume_(Currency),Weighted_Price}, later
 * {@code Volume} alone, in bitcoins. A minute without a trade is a row of NaN: nothing was traded then.
 */
final class KaggleBitstamp implements Format {

    private static final Pattern NAME =
            Pattern.compile("(?:bitstamp|coinbase|coincheck|btc)(usd|jpy|eur)_1-min", Pattern.CASE_INSENSITIVE);

    @Override
    public String name() {
        return "kaggle-bitstamp";
    }

    @Override
    public String description() {
        return "Kaggle's bitcoin by minute: bitstampUSD_1-min_data_….csv";
    }

    @Override
    public boolean fits(Sample sample) {
        boolean named = sample.headerHas("volume") && sample.names().find(NAME).isPresent();
        return sample.headerHas("timestamp", "open", "high", "low", "close")
                && (named || sample.header().stream().anyMatch(KaggleBitstamp::isBaseVolume));
    }

    @Override
    public Table open(Sample sample) {
        Columns columns = new Columns(sample);
        String volume = sample.header().stream()
                .filter(KaggleBitstamp::isBaseVolume)
                .findFirst()
                .orElse("volume");
        String symbol = sample.names()
                .find(NAME)
                .map((MatchResult found) -> "BTC" + found.group(1).toUpperCase(Locale.ROOT))
                .orElse(null);
        int open = columns.of("open");
        int close = columns.of("close");
        Candles candles = new Candles(
                Symbols.ofAll(sample, symbol),
                Moments.in(columns.of("timestamp"), ZoneOffset.UTC),
                columns.ofCandle(volume));
        return Table.candles(
                true, Duration.ofMinutes(1), row -> isNaN(row, open) && isNaN(row, close) ? null : candles.read(row));
    }

    private static boolean isNaN(Row row, int column) {
        return row.cell(column).equalsIgnoreCase("nan");
    }

    /** Volume counted in what is traded, not in the money that it costs. */
    private static boolean isBaseVolume(String column) {
        return column.startsWith("volume_(") && !column.equals("volume_(currency)");
    }
}
