package org.tickgrid.evaluation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tickgrid.market.Candle;
import org.tickgrid.market.Signal;

/**
 * The signals of one rule on the candles of one series.
 *
 * @param marks each signal once, in the order of the candles; a buy and a sell on one candle are two
 * @param repeated how many signals said again what another had said of the same candle
 * @param unknown how many were of a candle that is not on the tape
 */
public record Placed(Tape tape, List<Mark> marks, int repeated, int unknown) {

    /** @throws IllegalArgumentException when a signal is of another series */
    public static Placed of(Tape tape, Collection<Signal> signals) {
        for (Signal signal : signals) {
            if (!signal.symbol().equals(tape.symbol()) || signal.timeframe() != tape.timeframe()) {
                throw new IllegalArgumentException("Signals of " + tape.symbol() + ' ' + tape.timeframe()
                        + " are expected, was one of " + signal.symbol() + ' ' + signal.timeframe());
            }
        }
        List<Mark> all = signals.stream()
                .map(signal -> new Mark(tape.find(signal.candle()), signal.side()))
                .toList();
        List<Mark> known = all.stream().filter(mark -> mark.at() >= 0).toList();
        List<Mark> once = known.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Mark::at).thenComparing(Mark::side))
                .toList();
        return new Placed(tape, once, known.size() - once.size(), all.size() - known.size());
    }

    /**
     * The signals of one rule on every series of one timeframe, by symbol. A series without a signal is there too; a signal
     * of a symbol without candles is not.
     *
     * @param candles of one timeframe, each series in order
     */
    public static List<Placed> onEach(Collection<Candle> candles, Collection<Signal> signals) {
        Map<String, List<Candle>> series =
                candles.stream().collect(Collectors.groupingBy(Candle::symbol, TreeMap::new, Collectors.toList()));
        Map<String, List<Signal>> raised = signals.stream().collect(Collectors.groupingBy(Signal::symbol));
        return series.entrySet().stream()
                .map(one -> of(Tape.of(one.getValue()), raised.getOrDefault(one.getKey(), List.of())))
                .toList();
    }

    /** How many different signals stand on the tape. */
    public int signals() {
        return marks.size();
    }

    /** What of it falls on the candles {@code [from, to)}. */
    Placed part(int from, int to) {
        List<Mark> within = marks.stream()
                .filter(mark -> mark.at() >= from && mark.at() < to)
                .map(mark -> new Mark(mark.at() - from, mark.side()))
                .toList();
        return new Placed(tape.part(from, to), within, 0, 0);
    }
}
