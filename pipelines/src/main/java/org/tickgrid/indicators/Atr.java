package org.tickgrid.indicators;

import java.util.List;
import org.tickgrid.market.Candle;

/**
 * Average true range after J. Welles Wilder, "New Concepts in Technical Trading Systems" (1978). The true range is how far
 * price went since the last close: there is none at the first candle. The average is seeded with the plain average of the
 * first {@code period} true ranges and then smoothed with weight 1 / period.
 */
public record Atr(int period) implements Indicator {

    private static final int CLOSE = 0;
    private static final int RANGE = 1;

    public Atr {
        Period.check("ATR", period);
    }

    @Override
    public String specification() {
        return "atr(" + period + ")";
    }

    /** It needs one candle more than the period, for the first has no true range. */
    @Override
    public List<Output> outputs() {
        return List.of(new Output(this, period + 1));
    }

    @Override
    public int memory() {
        return RANGE + Smoothing.MEMORY;
    }

    @Override
    public void next(Candle candle, double[] memory, int m, double[] values, int v) {
        double range = trueRange(candle, memory[m + CLOSE]);
        memory[m + CLOSE] = candle.close();
        values[v] = Smoothing.wilder(period, range, memory, m + RANGE);
    }

    /** NaN at the first candle. */
    static double trueRange(Candle candle, double before) {
        return before == NONE ? Double.NaN : Math.max(candle.high(), before) - Math.min(candle.low(), before);
    }
}
