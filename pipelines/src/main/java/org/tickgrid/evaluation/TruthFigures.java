package org.tickgrid.evaluation;

import java.util.List;

/**
 * A rule's signals against what the simulated market was really up to.
 *
 * <p>A signal is right when its side agrees with the lean of the regime that holds at its candle's end: a buy with up, a
 * sell with down. In a regime that leans nowhere every signal is wrong.
 *
 * @param signals of a time for which there is a label
 * @param unlabelled signals before a symbol's first label; they do not count
 * @param precision the share of signals that are right
 * @param coin the precision of a coin that buys as often as the rule does, at any time: the share of buys times the share
 *     of time that leans up, and the same for sells
 * @param regimes those that lean up or down, began and ended within the data, and have at least one candle that ended in
 *     them
 * @param recall the share of these that got at least one right signal before they ended
 * @param delay the median of the seconds from a regime's beginning to its first right signal, where it got one
 * @param delayCandles the same in candles that ended meanwhile, the signal's own included
 * @param lead the median of the seconds that the regime still had to go at that signal
 * @param leadShare the same as a share of the regime's length
 */
public record TruthFigures(
        int signals,
        int unlabelled,
        double precision,
        double coin,
        int regimes,
        double recall,
        double delay,
        double delayCandles,
        double lead,
        double leadShare) {

    /** @param series the rule's signals on each series that it watches */
    public static TruthFigures of(List<Placed> series, Regimes regimes) {
        TruthTally tally = new TruthTally(regimes);
        series.forEach(tally::add);
        return tally.figures();
    }
}
