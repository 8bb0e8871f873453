package org.tickgrid.datasets;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tickgrid.market.Bar;
import org.tickgrid.market.InvalidRecordException;

/** Which column holds what. A column that a file does not have is −1. */
record Layout(boolean hasHeader, int time, int symbol, int price, int open, int high, int low, int close, int volume) {

    private static final List<String> TIME =
            List.of("timestamp", "datetime", "time", "date", "open_time", "window_start", "transact_time", "ts_event");
    private static final List<String> SYMBOL = List.of("symbol", "ticker");
    private static final List<String> VOLUME = List.of("size", "amount", "quantity", "qty", "volume", "vol");

    /**
     * The layout that the first line of a file speaks of. A line of mere values stands for
     * {@code time,[symbol,]price,size} or {@code time,[symbol,]open,high,low,close,volume}.
     *
     * @throws IllegalArgumentException naming what the file lacks
     */
    static Layout sniff(List<String> first, ZoneId zone) {
        return isTime(first.getFirst(), zone) ? withoutHeader(first) : withHeader(first);
    }

    /** Whether rows are candles, stamped with their start, rather than trades. */
    boolean isBars() {
        return price < 0;
    }

    /**
     * The row's values.
     *
     * @param always the symbol of a file that names none
     * @throws BadRowException when a cell is missing, or not what it should be
     * @throws InvalidRecordException when its values make no bar
     */
    Bar read(List<String> cells, @Nullable String always, TimeReader times) {
        String name = symbol < 0 && always != null ? always : cell(cells, symbol, "symbol");
        long at = times.read(cell(cells, time, "time"));
        if (!isBars()) {
            return trade(name, at, number(cells, price, "price"), number(cells, volume, "size"));
        }
        return new Bar(
                name,
                at,
                number(cells, open, "open"),
                number(cells, high, "high"),
                number(cells, low, "low"),
                number(cells, close, "close"),
                number(cells, volume, "volume"));
    }

    /** In the words of the file, in which a trade has one price. */
    private static Bar trade(String symbol, long time, double price, double size) {
        if (price <= 0) {
            throw new BadRowException("price must be greater than 0, was " + price);
        }
        if (size < 0) {
            throw new BadRowException("size must not be negative, was " + size);
        }
        return Bar.trade(symbol, time, price, size);
    }

    private static Layout withoutHeader(List<String> first) {
        int symbol = first.size() > 1 && !isNumber(first.get(1)) ? 1 : -1;
        int values = symbol < 0 ? 1 : 2;
        return switch (first.size() - values) {
            case 0, 1 -> throw new IllegalArgumentException("A file must have at least a time, a price and a size");
            case 2, 3, 4 -> new Layout(false, 0, symbol, values, -1, -1, -1, -1, values + 1);
            default -> new Layout(false, 0, symbol, -1, values, values + 1, values + 2, values + 3, values + 4);
        };
    }

    private static Layout withHeader(List<String> first) {
        List<String> names = new ArrayList<>();
        for (String name : first) {
            names.add(name.toLowerCase(Locale.ROOT).replaceFirst("_(s|ms|us|ns)$|_\\(.*\\)$", ""));
        }
        int open = names.indexOf("open");
        int high = names.indexOf("high");
        int low = names.indexOf("low");
        int close = names.indexOf("close");
        boolean bars = open >= 0 && high >= 0 && low >= 0 && close >= 0;
        int price = bars ? -1 : names.indexOf("price");
        Layout layout = new Layout(
                true, find(names, TIME), find(names, SYMBOL), price, open, high, low, close, find(names, VOLUME));
        if (layout.time < 0 || layout.volume < 0 || (!bars && price < 0)) {
            throw new IllegalArgumentException("The header must name time, price and size, or time, open, high, low,"
                    + " close and volume, was " + String.join(",", first));
        }
        return layout;
    }

    private static int find(List<String> names, List<String> known) {
        return known.stream()
                .mapToInt(names::indexOf)
                .filter(i -> i >= 0)
                .findFirst()
                .orElse(-1);
    }

    private static boolean isTime(String text, ZoneId zone) {
        try {
            new TimeReader(zone).read(text);
            return true;
        } catch (BadRowException e) {
            return false;
        }
    }

    private static boolean isNumber(String text) {
        try {
            new BigDecimal(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static double number(List<String> cells, int column, String name) {
        String text = cell(cells, column, name);
        try {
            double number = new BigDecimal(text).doubleValue();
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Says the same as a number that is too large.
        }
        throw new BadRowException(name + " is not a number, was " + text);
    }

    private static String cell(List<String> cells, int column, String name) {
        if (column >= cells.size() || cells.get(column).isEmpty()) {
            throw new BadRowException(name + " is missing");
        }
        return cells.get(column);
    }
}
