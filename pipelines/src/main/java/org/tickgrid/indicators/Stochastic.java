package org.tickgrid.indicators;

import java.util.List;
import org.tickgrid.market.Candle;

/**
 * Slow stochastic oscillator after George Lane, 0 to 100: where the close stands between the lowest low and the highest
 * high of the last {@code period} candles, averaged over {@code slowing} candles (%K); and {@code d}, the average of the
 * last {@code signal} of those (%D). Both averages are plain. Where the range is nothing the close stands in the middle:
 * 50.
 */
public record Stochastic(int period, int slowing, int signal) implements Indicator {

    public Stochastic {
        Period.check("Stochastic", period);
        Period.check("Stochastic slowing", slowing);
        Period.check("Stochastic signal", signal);
    }

    @Override
    public String specification() {
        return "stochastic(" + period + "," + slowing + "," + signal + ")";
    }

    @Override
    public List<Output> outputs() {
        int slowed = period + slowing - 1;
        return List.of(new Output(this, slowed), new Output(this, "d", slowed + signal - 1));
    }

    @Override
    public int memory() {
        return Window.memory(period, Summary.HIGHEST)
                + Window.memory(period, Summary.LOWEST)
                + Window.memory(slowing, Summary.SUM)
                + Window.memory(signal, Summary.SUM);
    }

    @Override
    public void next(Candle candle, double[] memory, int m, double[] values, int v) {
        int lows = m + Window.memory(period, Summary.HIGHEST);
        int places = lows + Window.memory(period, Summary.LOWEST);
        int slowed = places + Window.memory(slowing, Summary.SUM);

        double highest = Window.next(period, Summary.HIGHEST, candle.high(), memory, m);
        double lowest = Window.next(period, Summary.LOWEST, candle.low(), memory, lows);
        double place = highest == lowest ? 50 : 100 * ((candle.close() - lowest) / (highest - lowest));
        double k = Window.next(slowing, Summary.SUM, place, memory, places) / slowing;
        double d = Window.next(signal, Summary.SUM, k, memory, slowed) / signal;
        values[v] = k;
        values[v + 1] = d;
    }
}
