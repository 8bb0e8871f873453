package org.tickgrid.indicators;

import java.util.List;
import org.tickgrid.market.Candle;

/**
 * Relative strength index after J. Welles Wilder, "New Concepts in Technical Trading Systems" (1978): 0 to 100, from
 * averages of the gains and of the losses from close to close. Both are seeded with the plain average of the first
 * {@code period} changes and then smoothed with weight 1 / period. Where nothing was lost it is 100; where nothing
 * moved at all, 50.
 */
public record Rsi(int period) implements Indicator {

    private static final int CLOSE = 0;
    private static final int GAIN = 1;
    private static final int LOSS = GAIN + Smoothing.MEMORY;

    public Rsi {
        Period.check("RSI", period);
    }

    @Override
    public String specification() {
        return "rsi(" + period + ")";
    }

    /** It needs one candle more than the period, for a change takes two closes. */
    @Override
    public List<Output> outputs() {
        return List.of(new Output(this, period + 1));
    }

    @Override
    public int memory() {
        return LOSS + Smoothing.MEMORY;
    }

    @Override
    public void next(Candle candle, double[] memory, int m, double[] values, int v) {
        double before = memory[m + CLOSE];
        memory[m + CLOSE] = candle.close();
        if (before == NONE) {
            values[v] = Double.NaN;
            return;
        }
        double change = candle.close() - before;
        double gain = Smoothing.wilder(period, Math.max(change, 0), memory, m + GAIN);
        double loss = Smoothing.wilder(period, Math.max(-change, 0), memory, m + LOSS);
        values[v] = gain + loss == 0 ? 50 : 100 * (gain / (gain + loss));
    }
}
