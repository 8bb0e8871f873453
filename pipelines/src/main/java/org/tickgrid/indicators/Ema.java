package org.tickgrid.indicators;

import org.tickgrid.market.Candle;

/**
 * Exponential moving average of closes, with weight 2 / (period + 1) on the newest, seeded with the plain average of the
 * first {@code period}.
 */
public record Ema(int period) implements Indicator {

    private static final int SEEN = 0;
    private static final int MEAN = 1;

    public Ema {
        if (period < 1) {
            throw new IllegalArgumentException("EMA period must be at least 1, was " + period);
        }
    }

    @Override
    public String specification() {
        return "ema(" + period + ")";
    }

    @Override
    public int warmUp() {
        return period;
    }

    @Override
    public int memory() {
        return 2;
    }

    @Override
    public void next(Candle candle, double[] memory, int m, double[] values, int v) {
        double seen = ++memory[m + SEEN];
        double weight = seen <= period ? 1 / seen : 2.0 / (period + 1);
        memory[m + MEAN] += weight * (candle.close() - memory[m + MEAN]);
        values[v] = seen < period ? Double.NaN : memory[m + MEAN];
    }
}
