package org.tickgrid.datasets.formats;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Candles of Polygon, now Massive: {@code ticker,volume,open,close,high,low,window_start,transactions}, times in
 * nanoseconds. How long they last stands in the name of the file or its folder, such as {@code minute_aggs_v1}.
 */
final class PolygonAggregates implements Format {

    private static final Pattern LENGTH = Pattern.compile("(minute|day)_aggs");

    @Override
    public String name() {
        return "polygon-aggs";
    }

    @Override
    public String description() {
        return "candles of Polygon (Massive) flat files, by minute or day";
    }

    @Override
    public boolean fits(Sample sample) {
        return sample.headerHas("ticker", "open", "close", "high", "low", "volume", "window_start");
    }

    @Override
    public Table open(Sample sample) {
        Columns columns = new Columns(sample);
        Duration length = sample.names()
                .find(LENGTH)
                .map((MatchResult found) -> found.group(1).equals("day") ? Duration.ofDays(1) : Duration.ofMinutes(1))
                .orElse(null);
        Moments begins = Moments.in(columns.of("window_start"), ZoneOffset.UTC);
        return Table.candles(
                true, length, new Candles(Symbols.in(columns.of("ticker"), sample), begins, columns.ofCandle()));
    }
}
