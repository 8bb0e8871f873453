package org.tickgrid.datasets.formats;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Kraken's downloads: {@code time,open,high,low,close,volume,trades} in epoch seconds, without a header. Symbol and
 * minutes stand in the file's name: {@code XBTUSD_60.csv}. Candles without a trade are left out.
 */
final class Kraken implements Format {

    private static final int COLUMNS = 7;
    private static final Pattern NAME = Pattern.compile("^([A-Z0-9.]{2,20})_(\\d{1,5})\\.csv$");

    @Override
    public String name() {
        return "kraken";
    }

    @Override
    public String description() {
        return "OHLCVT downloads of Kraken: XBTUSD_60.csv";
    }

    @Override
    public boolean fits(Sample sample) {
        return sample.names().find(NAME).isPresent() && sample.mostRows(Kraken::isCandle);
    }

    @Override
    public Table open(Sample sample) {
        Optional<MatchResult> named = sample.names().find(NAME);
        Symbols symbols = Symbols.ofAll(sample, named.map(name -> name.group(1)).orElse(null));
        Duration length = named.map(name -> Duration.ofMinutes(Long.parseLong(name.group(2))))
                .orElse(null);
        Moments begins = Moments.in(0, ZoneOffset.UTC);
        return Table.candles(false, length, new Candles(symbols, begins, Candles.Columns.from(1)));
    }

    private static boolean isCandle(List<String> row) {
        return row.size() == COLUMNS
                && Numbers.isEpoch(row.getFirst())
                && row.stream().allMatch(Numbers::isDecimal);
    }
}
