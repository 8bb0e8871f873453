package org.tickgrid.indicators;

import org.tickgrid.market.Candle;

/** Simple moving average: the plain average of the last {@code period} closes. */
public record Sma(int period) implements Indicator {

    private static final int SEEN = 0;
    private static final int SUM = 1;
    private static final int CLOSES = 2;

    public Sma {
        if (period < 1) {
            throw new IllegalArgumentException("SMA period must be at least 1, was " + period);
        }
    }

    @Override
    public String specification() {
        return "sma(" + period + ")";
    }

    @Override
    public int warmUp() {
        return period;
    }

    @Override
    public int memory() {
        return CLOSES + period;
    }

    @Override
    public void next(Candle candle, double[] memory, int m, double[] values, int v) {
        int slot = (int) (memory[m + SEEN]++ % period);
        memory[m + SUM] += candle.close() - memory[m + CLOSES + slot];
        memory[m + CLOSES + slot] = candle.close();
        if (slot == period - 1) {
            memory[m + SUM] = sum(memory, m + CLOSES);
        }
        values[v] = memory[m + SEEN] < period ? Double.NaN : memory[m + SUM] / period;
    }

    /** Once a round: else the rounding errors of all additions would add up for ever. */
    private double sum(double[] memory, int from) {
        double sum = 0;
        for (int i = from; i < from + period; i++) {
            sum += memory[i];
        }
        return sum;
    }
}
