package org.tickgrid.indicators;

import java.util.List;
import org.tickgrid.market.Candle;

/**
 * Weighted moving average of the last {@code period} closes, with linear weights: {@code period} for the newest down to
 * 1 for the oldest, divided by their sum.
 */
public record Wma(int period) implements Indicator {

    public Wma {
        Period.check("WMA", period);
    }

    @Override
    public String specification() {
        return "wma(" + period + ")";
    }

    @Override
    public List<Output> outputs() {
        return List.of(new Output(this, period));
    }

    @Override
    public int memory() {
        return Window.memory(period, Summary.WEIGHTED_SUM);
    }

    @Override
    public void next(Candle candle, double[] memory, int m, double[] values, int v) {
        double sum = Window.next(period, Summary.WEIGHTED_SUM, candle.close(), memory, m);
        values[v] = sum / (0.5 * period * (period + 1));
    }
}
