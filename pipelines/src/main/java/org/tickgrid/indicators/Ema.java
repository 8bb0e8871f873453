package org.tickgrid.indicators;

import java.util.List;
import org.tickgrid.market.Candle;

/**
 * Exponential moving average of closes, with weight 2 / (period + 1) on the newest, seeded with the plain average of the
 * first {@code period}.
 */
public record Ema(int period) implements Indicator {

    public Ema {
        Period.check("EMA", period);
    }

    @Override
    public String specification() {
        return "ema(" + period + ")";
    }

    @Override
    public List<Output> outputs() {
        return List.of(new Output(this, period));
    }

    @Override
    public int memory() {
        return Smoothing.MEMORY;
    }

    @Override
    public void next(Candle candle, double[] memory, int m, double[] values, int v) {
        values[v] = Smoothing.exponential(period, candle.close(), memory, m);
    }
}
