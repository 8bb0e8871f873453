package org.tickgrid.market;

import java.util.List;

/**
 * Advice to buy or sell, with everything that led to it.
 *
 * @param id a digest of symbol, timeframe, rule, side, candle end and, for ticks, the candle's ordinal: the same
 *     whenever the same log is read
 * @param rule as users write it, such as {@code threshold(rsi(14),30,70,5)}
 * @param reason one sentence for a person
 * @param position of the record that closed the candle
 * @param received when that record was received over HTTP, epoch milliseconds by the wall clock
 * @param raised when the rule fired, epoch milliseconds by the wall clock
 */
public record Signal(
        String id,
        String symbol,
        Timeframe timeframe,
        String rule,
        Side side,
        Candle candle,
        List<Input> inputs,
        String reason,
        LogPosition position,
        long received,
        long raised)
        implements Traced {

    /** The price at which the signal was raised: its candle's close. */
    public double price() {
        return candle.close();
    }

    /** The same, but raised at another moment, epoch milliseconds. */
    public Signal raisedAt(long moment) {
        return new Signal(id, symbol, timeframe, rule, side, candle, inputs, reason, position, received, moment);
    }

    /** One value that the rule looked at, at the candle before and at the signal's own. */
    public record Input(String name, double before, double after) {}
}
