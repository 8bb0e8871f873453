package org.tickgrid.indicators;

import java.util.List;
import org.tickgrid.market.Candle;

/**
 * Bollinger bands after John Bollinger, "Bollinger on Bollinger Bands" (2001): the plain average of the last
 * {@code period} closes, and {@code upper} and {@code lower} as many standard deviations away. The deviation is that of a
 * population: divided by {@code period}, not by one less.
 */
public record Bollinger(int period, double deviations) implements Indicator {

    private static final int SQUARES = Window.ALL + 1;

    /** @throws IllegalArgumentException when the period is out of bounds, or the deviations are not above 0 */
    public Bollinger {
        Period.check("Bollinger", period);
        if (!(deviations > 0 && Double.isFinite(deviations))) {
            throw new IllegalArgumentException("Bollinger deviations must be above 0, were " + deviations);
        }
    }

    @Override
    public String specification() {
        return "bollinger(" + period + "," + Specification.plain(deviations) + ")";
    }

    @Override
    public List<Output> outputs() {
        return List.of(new Output(this, period), upper(), lower());
    }

    public Output upper() {
        return new Output(this, "upper", period);
    }

    public Output lower() {
        return new Output(this, "lower", period);
    }

    @Override
    public int memory() {
        return Window.memory(period, Summary.MOMENTS);
    }

    @Override
    public void next(Candle candle, double[] memory, int m, double[] values, int v) {
        double middle = Window.next(period, Summary.MOMENTS, candle.close(), memory, m);
        double distance = deviations * Math.sqrt(memory[m + SQUARES] / period);
        values[v] = middle;
        values[v + 1] = middle + distance;
        values[v + 2] = middle - distance;
    }
}
