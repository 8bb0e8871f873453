package org.tickgrid.indicators;

import java.util.List;
import org.tickgrid.market.Candle;

/** Simple moving average: the plain average of the last {@code period} closes. */
public record Sma(int period) implements Indicator {

    public Sma {
        Period.check("SMA", period);
    }

    @Override
    public String specification() {
        return "sma(" + period + ")";
    }

    @Override
    public List<Output> outputs() {
        return List.of(new Output(this, period));
    }

    @Override
    public int memory() {
        return Window.memory(period, Summary.SUM);
    }

    @Override
    public void next(Candle candle, double[] memory, int m, double[] values, int v) {
        values[v] = Window.next(period, Summary.SUM, candle.close(), memory, m) / period;
    }
}
