package org.tickgrid.web.market;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.tickgrid.market.Performance;

/**
 * The order of the rows; {@code order.js} goes on with it.
 *
 * @param by the column
 * @param way 1 upwards, −1 downwards
 * @param label as people choose it; empty for an order that only the table's head offers
 */
record RowOrder(String by, int way, String label) {

    /** Those that people may choose by name. */
    static final List<RowOrder> NAMED = List.of(
            new RowOrder("symbol", 1, "Symbol"),
            new RowOrder("change", -1, "Change, best first"),
            new RowOrder("change", 1, "Change, worst first"),
            new RowOrder("volume", -1, "Volume"),
            new RowOrder("volatility", -1, "Volatility"),
            new RowOrder("lastSignal", -1, "Last signal"));

    private static final Map<String, ToDoubleFunction<Performance>> COLUMNS = Map.ofEntries(
            Map.entry("last", Performance::last),
            Map.entry("change", Performance::change),
            Map.entry("open", Performance::open),
            Map.entry("high", Performance::high),
            Map.entry("low", Performance::low),
            Map.entry("volume", Performance::volume),
            Map.entry("vwap", Performance::vwap),
            Map.entry("volatility", Performance::volatility),
            Map.entry("orderFlow", Performance::orderFlow),
            Map.entry("sentiment", Performance::sentiment),
            Map.entry("marketCap", Performance::marketCap),
            Map.entry("peRatio", Performance::peRatio),
            Map.entry("lastSignal", RowOrder::signalled));

    /** Reads one such as {@code change:-1}; what there is no such order for is by symbol. */
    static RowOrder of(String text) {
        int colon = text.indexOf(':');
        String by = colon < 0 ? text : text.substring(0, colon);
        int way = text.endsWith(":-1") ? -1 : 1;
        return COLUMNS.containsKey(by) || by.equals("symbol") ? new RowOrder(by, way, "") : NAMED.getFirst();
    }

    public String text() {
        return by + ':' + way;
    }

    /** What a column's head says of the order; null if it is another column's. */
    public @Nullable String ariaSort(String column) {
        return !by.equals(column) ? null : way > 0 ? "ascending" : "descending";
    }

    /** The order that a column's head leads to. */
    public String next(String column) {
        int first = column.equals("symbol") ? 1 : -1;
        return column + ':' + (by.equals(column) ? -way : first);
    }

    /** What there is no value of comes last, either way. */
    Comparator<Performance> comparator() {
        Comparator<Performance> bySymbol = Comparator.comparing(Performance::symbol);
        ToDoubleFunction<Performance> column = COLUMNS.get(by);
        if (column == null) {
            return way > 0 ? bySymbol : bySymbol.reversed();
        }
        return Comparator.<Performance>comparingDouble(one -> {
                    double value = column.applyAsDouble(one);
                    return Double.isNaN(value) ? Double.POSITIVE_INFINITY : way * value;
                })
                .thenComparing(bySymbol);
    }

    private static double signalled(Performance one) {
        Performance.LastSignal signal = one.lastSignal();
        return signal == null ? Double.NaN : signal.time();
    }
}
