package org.tickgrid.datasets.formats;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * CSV of Alpha Vantage: {@code timestamp,open,high,low,close[,adjusted_close],volume}, newest first, by which it is told
 * from others with such a header. Days are dates, taken as UTC; times within a day are those of New York. When it sends
 * no data, it says why in JSON, as if that were the file.
 */
final class AlphaVantage implements Format {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Pattern WORD =
            Pattern.compile("\"(?:Note|Information|Error Message)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.){0,400})");
    private static final String DATA = "\"Meta Data\"";

    @Override
    public String name() {
        return "alpha-vantage";
    }

    @Override
    public String description() {
        return "CSV of Alpha Vantage, daily, adjusted or intraday, newest first";
    }

    @Override
    public boolean fits(Sample sample) {
        String header = String.join(",", sample.rows().getFirst());
        return isJson(sample)
                || header.startsWith("timestamp,open,high,low,close,adjusted_close,volume")
                || (header.equals("timestamp,open,high,low,close,volume") && isNewestFirst(sample.column(0)));
    }

    @Override
    public Table open(Sample sample) {
        if (isJson(sample)) {
            throw noData(sample);
        }
        Columns columns = new Columns(sample);
        int time = columns.of("timestamp");
        boolean intraday = sample.column(time).stream().anyMatch(text -> text.indexOf(':') > 0);
        Moments begins = Moments.in(time, sample.zoneOr(intraday ? NEW_YORK : ZoneOffset.UTC));
        return Table.candles(true, null, new Candles(Symbols.ofAll(sample, null), begins, columns.ofCandle()));
    }

    /** ISO times stand in the order of their texts. */
    private static boolean isNewestFirst(List<String> times) {
        return times.size() > 1
                && times.stream().noneMatch(Numbers::isDecimal)
                && times.getFirst().compareTo(times.getLast()) > 0;
    }

    private static boolean isJson(Sample sample) {
        String text = String.join("\n", sample.lines());
        return text.startsWith("{")
                && (text.contains(DATA) || WORD.matcher(text).find());
    }

    private static IllegalArgumentException noData(Sample sample) {
        String file = sample.names().file();
        Matcher word = WORD.matcher(String.join("\n", sample.lines()));
        return word.find()
                ? new IllegalArgumentException(file + " holds no data: Alpha Vantage said: " + word.group(1))
                : new IllegalArgumentException(
                        file + " is JSON of Alpha Vantage: fetch it as CSV, with datatype=csv in the request");
    }
}
