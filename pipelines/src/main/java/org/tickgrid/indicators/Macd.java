package org.tickgrid.indicators;

import java.util.List;
import org.tickgrid.market.Candle;

/**
 * Moving average convergence/divergence after Gerald Appel, "The Moving Average Convergence-Divergence Trading Method"
 * (1979): the fast {@link Ema} less the slow one; {@code signal}, the exponential moving average of that difference; and
 * {@code histogram}, the difference less its signal. Each of the two averages is seeded at its own bar with the plain
 * average of its first closes, and the signal with that of the first differences.
 */
public record Macd(int fast, int slow, int signal) implements Indicator {

    private static final int FAST = 0;
    private static final int SLOW = FAST + Smoothing.MEMORY;
    private static final int SIGNAL = SLOW + Smoothing.MEMORY;

    /** @throws IllegalArgumentException when a period is out of bounds, or fast is not below slow */
    public Macd {
        Period.check("MACD fast", fast);
        Period.check("MACD slow", slow);
        Period.check("MACD signal", signal);
        if (fast >= slow) {
            throw new IllegalArgumentException(
                    "MACD fast period must be below the slow one, were " + fast + " and " + slow);
        }
    }

    @Override
    public String specification() {
        return "macd(" + fast + "," + slow + "," + signal + ")";
    }

    @Override
    public List<Output> outputs() {
        int signalled = slow + signal - 1;
        return List.of(
                new Output(this, slow),
                new Output(this, "signal", signalled),
                new Output(this, "histogram", signalled));
    }

    @Override
    public int memory() {
        return SIGNAL + Smoothing.MEMORY;
    }

    @Override
    public void next(Candle candle, double[] memory, int m, double[] values, int v) {
        double difference = Smoothing.exponential(fast, candle.close(), memory, m + FAST)
                - Smoothing.exponential(slow, candle.close(), memory, m + SLOW);
        double average = Smoothing.exponential(signal, difference, memory, m + SIGNAL);
        values[v] = difference;
        values[v + 1] = average;
        values[v + 2] = difference - average;
    }
}
