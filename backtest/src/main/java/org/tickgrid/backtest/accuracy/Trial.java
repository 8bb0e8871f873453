package org.tickgrid.backtest.accuracy;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tickgrid.backtest.BacktestResult;
import org.tickgrid.evaluation.Placed;
import org.tickgrid.evaluation.Tape;
import org.tickgrid.market.Candle;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Timeframe;
import org.tickgrid.signals.Rule;

/** What the rules did in one timeframe of one file. */
final class Trial {

    private final Timeframe timeframe;
    private final List<Candle> candles;
    private final Map<String, Tape> tapes = new TreeMap<>();
    private final Map<String, Map<String, List<Signal>>> signals;

    /** @throws IllegalArgumentException when the file made no candle of that timeframe */
    Trial(BacktestResult result, Timeframe timeframe) {
        this.timeframe = timeframe;
        this.candles = result.candles().stream()
                .filter(candle -> candle.timeframe() == timeframe)
                .toList();
        if (candles.isEmpty()) {
            throw new IllegalArgumentException("The data makes no candle of " + timeframe.label());
        }
        candles.stream()
                .collect(groupingBy(Candle::symbol))
                .forEach((symbol, series) -> tapes.put(symbol, Tape.of(series)));
        this.signals = result.signals().stream()
                .filter(signal -> signal.timeframe() == timeframe)
                .collect(groupingBy(Signal::rule, groupingBy(Signal::symbol, toList())));
    }

    Timeframe timeframe() {
        return timeframe;
    }

    List<String> symbols() {
        return List.copyOf(tapes.keySet());
    }

    long candles() {
        return candles.size();
    }

    /** When the first candle began. */
    long from() {
        return candles.stream().mapToLong(Candle::start).min().orElseThrow();
    }

    /** When the last candle ended. */
    long until() {
        return candles.stream().mapToLong(Candle::end).max().orElseThrow();
    }

    /** The rule's signals on every series. */
    List<Placed> placed(String rule) {
        Map<String, List<Signal>> bySymbol = signals.getOrDefault(Rule.of(rule).specification(), Map.of());
        return tapes.entrySet().stream()
                .map(series -> Placed.of(series.getValue(), bySymbol.getOrDefault(series.getKey(), List.of())))
                .toList();
    }

    /** The signals of each rule of a family. */
    Map<String, List<Placed>> candidates(Families family) {
        Map<String, List<Placed>> candidates = new LinkedHashMap<>();
        family.rules().forEach(rule -> candidates.put(rule, placed(rule)));
        return candidates;
    }
}
