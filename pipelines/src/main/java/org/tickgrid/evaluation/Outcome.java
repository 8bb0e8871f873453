package org.tickgrid.evaluation;

/**
 * What became of a rule's signals after some candles.
 *
 * <p>A signal is known when its candle has closed, so one enters at the next candle's open. Its return is the close of the
 * {@code horizon}-th candle after its own, over that open, less 1; of a sell with the sign turned. Its excess is this less
 * what one got at any time: the mean of the same return over all candles of the same series, for a sell with its sign turned
 * too. So excess is weighted by where the rule's signals are.
 *
 * <p>Signals may overlap: one may be entered while another is still held. Each counts, and the bootstrap takes them
 * together in blocks. A tick candle of a single trade opens where it closes, so after one such candle every return is 0.
 *
 * @param horizon candles after the signal's
 * @param missing signals without a return: too near to the end, or a candle is missing
 * @param overlapping signals that were entered while one of the same series was held
 * @param gross the mean return before costs
 * @param excess the mean of what the signals earned more than any time did, before costs
 * @param hitRate the share of returns that are above 0 after costs; NaN if there are none
 * @param profitFactor gains over losses after costs: infinite without a loss, NaN without either
 */
public record Outcome(
        int horizon,
        int missing,
        int overlapping,
        Estimate gross,
        Estimate excess,
        double hitRate,
        double profitFactor) {

    /** Signals that have a return. */
    public int count() {
        return gross.count();
    }

    /** What one got at any time, weighted by where the signals are. */
    public double unconditional() {
        return gross.mean() - excess.mean();
    }
}
