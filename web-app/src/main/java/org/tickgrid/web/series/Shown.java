package org.tickgrid.web.series;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tickgrid.indicators.Indicator;
import org.tickgrid.indicators.Output;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Timeframe;
import org.tickgrid.web.grid.GridAwayException;

/**
 * What a symbol's page shows of indicators: those that its reader chose, or else all that the jobs compute.
 *
 * @param known that the jobs compute, as users write them
 * @param chosen in the reader's order
 * @param outputs of those chosen
 * @param rows the newest candles with the values of these outputs, newest first
 * @param complaint what is wrong with what the reader wrote; empty if nothing
 */
record Shown(List<String> known, List<String> chosen, List<String> outputs, List<Reading> rows, String complaint) {

    /** What the field that takes an indicator suggests: one of each kind, with its usual parameters. */
    static final List<String> SUGGESTIONS = List.of(
            "adx(14)",
            "atr(14)",
            "bollinger(20,2)",
            "close",
            "ema(50)",
            "macd(12,26,9)",
            "obv",
            "roc(20)",
            "rsi(14)",
            "sma(50)",
            "stochastic(14,3,3)",
            "vwap",
            "wma(20)");

    /** What there is to choose from: the known ones, and what the reader has added. */
    public List<String> choices() {
        return Stream.concat(known.stream(), chosen.stream()).distinct().toList();
    }

    /**
     * @param newest candles, oldest first
     * @param wanted what the reader wrote
     * @param said true if the reader chose, be it none
     */
    static Shown of(
            OwnIndicators own,
            String symbol,
            Timeframe timeframe,
            List<Reading> newest,
            List<String> wanted,
            boolean said) {
        List<String> known = newest.isEmpty() ? List.of() : specifications(newest.getLast());
        Set<String> chosen = new LinkedHashSet<>();
        String complaint = "";
        for (String written : said ? wanted : known) {
            try {
                chosen.add(Indicator.of(written).specification());
            } catch (IllegalArgumentException e) {
                complaint = String.valueOf(e.getMessage());
            }
        }
        List<Indicator> indicators =
                chosen.stream().map(Indicator::of).limit(OwnIndicators.MOST).toList();
        List<String> specifications =
                indicators.stream().map(Indicator::specification).toList();
        List<String> outputs = indicators.stream()
                .flatMap(indicator -> indicator.outputs().stream())
                .map(Output::name)
                .toList();
        List<Reading> rows =
                known.containsAll(specifications) ? newest : computed(own, symbol, timeframe, newest, indicators);
        return new Shown(known, specifications, outputs, rows.reversed(), complaint);
    }

    /** An indicator's first output bears its name. */
    private static List<String> specifications(Reading reading) {
        return Arrays.stream(reading.outputs())
                .map(output -> output.indexOf('.', output.lastIndexOf(')') + 1) < 0 ? output : "")
                .filter(output -> !output.isEmpty())
                .toList();
    }

    private static List<Reading> computed(
            OwnIndicators own, String symbol, Timeframe timeframe, List<Reading> newest, List<Indicator> indicators) {
        try {
            return own.newest(symbol, timeframe, indicators, newest.size());
        } catch (GridAwayException e) {
            return newest;
        }
    }
}
