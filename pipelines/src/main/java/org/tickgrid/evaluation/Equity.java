package org.tickgrid.evaluation;

import java.util.Arrays;
import java.util.List;

/**
 * What 1 has become at each candle's close, after costs.
 *
 * @param ends when each candle was complete, epoch milliseconds
 */
public record Equity(long[] ends, double[] values) {

    /** @param cost of one side, as a fraction of the price */
    static Equity of(Tape tape, List<Trade> trades, double cost) {
        int size = tape.size();
        long[] ends = new long[size];
        double[] values = new double[size];
        double value = 1;
        int at = 0;
        for (Trade trade : trades) {
            for (; at < trade.entry(); at++) {
                values[at] = value;
            }
            double shares = value * (1 - cost) / tape.open(trade.entry());
            for (; at < trade.exit(); at++) {
                values[at] = shares * tape.close(at);
            }
            value = shares * Trade.price(tape, trade.exit()) * (1 - cost);
        }
        for (; at < size; at++) {
            values[at] = value;
        }
        for (int i = 0; i < size; i++) {
            ends[i] = tape.end(i);
        }
        if (size > 0) {
            // What was held to the end has paid its way out.
            values[size - 1] = value;
        }
        return new Equity(ends, values);
    }

    /** What it was at a time: 1 before the first candle ended. */
    public double at(long time) {
        int at = Arrays.binarySearch(ends, time);
        int last = at >= 0 ? at : -at - 2;
        return last < 0 ? 1 : values[last];
    }

    /** The gain as a fraction of what was put in. */
    public double total() {
        return values.length == 0 ? 0 : values[values.length - 1] - 1;
    }

    /** The greatest fall from a peak, the beginning among them, as a fraction of the peak; seen at closes. */
    public double drawdown() {
        double peak = 1;
        double deepest = 0;
        for (double value : values) {
            peak = Math.max(peak, value);
            deepest = Math.max(deepest, 1 - value / peak);
        }
        return deepest;
    }
}
