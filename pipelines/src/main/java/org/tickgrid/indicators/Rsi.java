package org.tickgrid.indicators;

import org.tickgrid.market.Candle;

/**
 * Relative strength index after J. Welles Wilder, "New Concepts in Technical Trading Systems" (1978): 0 to 100, from
 * averages of the gains and of the losses from close to close. Both are seeded with the plain average of the first
 * {@code period} changes and then smoothed with weight 1 / period. Where nothing was lost it is 100; where nothing
 * moved at all, 50.
 */
public record Rsi(int period) implements Indicator {

    private static final int SEEN = 0;
    private static final int CLOSE = 1;
    private static final int GAIN = 2;
    private static final int LOSS = 3;

    public Rsi {
        if (period < 1) {
            throw new IllegalArgumentException("RSI period must be at least 1, was " + period);
        }
    }

    @Override
    public String specification() {
        return "rsi(" + period + ")";
    }

    /** One more than the period, for a change takes two closes. */
    @Override
    public int warmUp() {
        return period + 1;
    }

    @Override
    public int memory() {
        return 4;
    }

    @Override
    public void next(Candle candle, double[] memory, int m, double[] values, int v) {
        double changes = memory[m + SEEN]++;
        double change = candle.close() - memory[m + CLOSE];
        memory[m + CLOSE] = candle.close();
        if (changes > 0) {
            double weight = 1 / Math.min(changes, period);
            memory[m + GAIN] += weight * (Math.max(change, 0) - memory[m + GAIN]);
            memory[m + LOSS] += weight * (Math.max(-change, 0) - memory[m + LOSS]);
        }
        values[v] = changes < period ? Double.NaN : index(memory[m + GAIN], memory[m + LOSS]);
    }

    private static double index(double gain, double loss) {
        return gain + loss == 0 ? 50 : 100 * gain / (gain + loss);
    }
}
