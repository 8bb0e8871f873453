package org.tickgrid.datasets.formats;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a plain table holds what. A column that there is not is −1.
 *
 * @param date where the time of day has a column of its own
 * @param price of a trade; −1 for candles
 */
record Layout(boolean hasHeader, int date, int time, int symbol, int price, Candles.Columns candle) {

    private static final List<String> TIME = List.of(
            "timestamp", "datetime", "time", "date", "open_time", "window_start", "transact_time", "ts_event", "unix");
    private static final List<String> SYMBOL = List.of("symbol", "ticker");
    private static final List<String> VOLUME = List.of("size", "amount", "quantity", "qty", "volume", "vol");
    private static final Pattern UNIT = Pattern.compile("_(s|ms|us|ns)$|_\\(.*\\)$");
    private static final Pattern TIME_OF_DAY = Pattern.compile("\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?");
    private static final Pattern LATE_NUMBER =
            Pattern.compile("(19|20|21)\\d{6}|\\d{9,19}(\\.\\d*)?|\\d\\.\\d+[eE]\\+?\\d{1,2}");

    /** The layout that the first lines speak of; null when they speak of none. */
    static @Nullable Layout of(Sample sample) {
        Layout named = withHeader(sample.header());
        if (named != null) {
            return named;
        }
        List<List<String>> rows =
                sample.rows().stream().filter(Layout::beginsWithTime).toList();
        return rows.size() * 2 > sample.rows().size() ? withoutHeader(rows) : null;
    }

    boolean isCandles() {
        return price < 0;
    }

    Moments moments(ZoneId zone) {
        return date < 0 ? Moments.in(time, zone) : Moments.in(date, time, zone);
    }

    private static @Nullable Layout withHeader(List<String> header) {
        List<String> names =
                header.stream().map(name -> UNIT.matcher(name).replaceFirst("")).toList();
        Candles.Columns candle = new Candles.Columns(
                names.indexOf("open"),
                names.indexOf("high"),
                names.indexOf("low"),
                names.indexOf("close"),
                find(names, VOLUME));
        boolean candles = candle.open() >= 0 && candle.high() >= 0 && candle.low() >= 0 && candle.close() >= 0;
        int price = candles ? -1 : names.indexOf("price");
        int time = find(names, TIME);
        if (time < 0 || candle.volume() < 0 || (!candles && price < 0)) {
            return null;
        }
        boolean apart = names.get(time).equals("time") && names.contains("date");
        return new Layout(true, apart ? names.indexOf("date") : -1, time, find(names, SYMBOL), price, candle);
    }

    private static @Nullable Layout withoutHeader(List<List<String>> rows) {
        int date = most(rows, row -> TIME_OF_DAY.matcher(row.get(1)).matches()) ? 0 : -1;
        int time = date + 1;
        int after = time + 1;
        int symbol = most(rows, row -> row.size() > after && !Numbers.isDecimal(row.get(after))) ? after : -1;
        int values = symbol < 0 ? after : after + 1;
        int columns = rows.getFirst().size() - values;
        if (columns < 2) {
            return null;
        }
        return columns < 5
                ? new Layout(false, date, time, symbol, values, new Candles.Columns(-1, -1, -1, -1, values + 1))
                : new Layout(false, date, time, symbol, -1, Candles.Columns.from(values));
    }

    private static boolean most(List<List<String>> rows, Predicate<List<String>> such) {
        return rows.stream().filter(such).count() * 2 > rows.size();
    }

    /** A small number is taken for something else: it would be a time before 1973. */
    private static boolean beginsWithTime(List<String> row) {
        if (row.size() < 3) {
            return false;
        }
        if (Numbers.isDecimal(row.getFirst())) {
            return LATE_NUMBER.matcher(row.getFirst()).matches();
        }
        try {
            new TimeReader(ZoneOffset.UTC).read(row.getFirst());
            return true;
        } catch (BadRowException e) {
            return false;
        }
    }

    private static int find(List<String> names, List<String> known) {
        return known.stream()
                .mapToInt(names::indexOf)
                .filter(i -> i >= 0)
                .findFirst()
                .orElse(-1);
    }
}
