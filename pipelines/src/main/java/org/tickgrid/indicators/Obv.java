package org.tickgrid.indicators;

import java.util.List;
import org.tickgrid.market.Candle;

/**
 * On-balance volume after Joseph Granville, "New Key to Stock Market Profits" (1963): the volume of each candle is added
 * when it closed higher than the one before, and taken off when it closed lower. It starts with 0 at the first candle:
 * how it moves says something, its height does not.
 */
public record Obv() implements Indicator {

    private static final int CLOSE = 0;
    private static final int BALANCE = 1;

    @Override
    public String specification() {
        return "obv";
    }

    @Override
    public List<Output> outputs() {
        return List.of(new Output(this, 1));
    }

    @Override
    public int memory() {
        return 2;
    }

    @Override
    public void next(Candle candle, double[] memory, int m, double[] values, int v) {
        double before = memory[m + CLOSE];
        memory[m + CLOSE] = candle.close();
        if (before != NONE) {
            memory[m + BALANCE] += Math.signum(candle.close() - before) * candle.volume();
        }
        values[v] = memory[m + BALANCE];
    }
}
