package org.tickgrid.datasets.formats;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Stooq's file of one symbol, such as {@code aapl_us_d.csv} or {@code aapl.us.txt}:
 * {@code Date[,Time],Open,High,Low,Close,Volume}. Days are dates, taken as UTC; times within a day are those of Warsaw.
 */
final class Stooq implements Format {

    private static final Pattern NAME =
            Pattern.compile("^([a-z0-9-]+)(?:\\.us\\.(?:txt|csv)|_us(_d)?\\.csv)$", Pattern.CASE_INSENSITIVE);

    @Override
    public String name() {
        return "stooq";
    }

    @Override
    public String description() {
        return "Stooq's file of one symbol: aapl_us_d.csv, aapl.us.txt";
    }

    @Override
    public boolean fits(Sample sample) {
        return symbol(sample) != null && (sample.headerIs("date,open,high,low,close,volume") || isIntraday(sample));
    }

    @Override
    public Table open(Sample sample) {
        Columns columns = new Columns(sample);
        int date = columns.of("date");
        boolean intraday = isIntraday(sample);
        Moments begins = intraday
                ? Moments.in(date, columns.of("time"), sample.zoneOr(StooqBulk.WARSAW))
                : Moments.in(date, sample.zoneOr(ZoneOffset.UTC));
        Symbols symbols = Symbols.ofAll(sample, symbol(sample));
        Duration length = sample.names().find(Pattern.compile("_d\\.csv$")).isPresent() ? Duration.ofDays(1) : null;
        return Table.candles(true, length, new Candles(symbols, begins, columns.ofCandle()));
    }

    private static boolean isIntraday(Sample sample) {
        return sample.headerIs("date,time,open,high,low,close,volume");
    }

    /** {@code aapl.us.txt} holds AAPL. */
    static @Nullable String symbol(Sample sample) {
        return sample.names()
                .find(NAME)
                .map((MatchResult found) -> found.group(1).toUpperCase(Locale.ROOT))
                .orElse(null);
    }
}
