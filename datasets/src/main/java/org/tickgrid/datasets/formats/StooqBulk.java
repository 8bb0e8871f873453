package org.tickgrid.datasets.formats;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * Stooq's bulk files: {@code <TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>}. Each row says how
 * long its candle lasts. A day is a date, taken as UTC; times within a day are those of Warsaw.
 */
final class StooqBulk implements Format {

    private static final String HEADER = "<ticker>,<per>,<date>,<time>,<open>,<high>,<low>,<close>,<vol>";
    private static final Map<String, Duration> LENGTHS = Map.of(
            "1", Duration.ofMinutes(1),
            "5", Duration.ofMinutes(5),
            "60", Duration.ofHours(1),
            "D", Duration.ofDays(1));

    static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    private static final int TICKER = 0;
    private static final int LENGTH = 1;
    private static final int DATE = 2;
    private static final int TIME = 3;
    private static final int OPEN = 4;

    @Override
    public String name() {
        return "stooq-bulk";
    }

    @Override
    public String description() {
        return "Stooq's bulk .txt, <TICKER>,<PER>,<DATE>,<TIME>,…";
    }

    @Override
    public boolean fits(Sample sample) {
        return String.join(",", sample.header()).startsWith(HEADER);
    }

    @Override
    public Table open(Sample sample) {
        Moments days = Moments.in(DATE, sample.zoneOr(ZoneOffset.UTC));
        Moments moments = Moments.in(DATE, TIME, sample.zoneOr(WARSAW));
        Moments ends = row -> {
            Duration length = length(row.cell(LENGTH, "<PER>"));
            return (length.toDays() == 1 ? days : moments).applyAsLong(row) + length.toMillis() - 1;
        };
        return Table.complete(fits(sample), new Candles(Symbols.in(TICKER, sample), ends, Candles.Columns.from(OPEN)));
    }

    private static Duration length(String period) {
        Duration length = LENGTHS.get(period);
        if (length == null) {
            throw new BadRowException("<PER> must be 1, 5, 60 or D, was " + period);
        }
        return length;
    }
}
