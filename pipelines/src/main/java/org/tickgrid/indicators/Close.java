package org.tickgrid.indicators;

import java.util.List;
import org.tickgrid.market.Candle;

/** The close itself, for rules that compare it with other values. */
public record Close() implements Indicator {

    @Override
    public String specification() {
        return "close";
    }

    @Override
    public List<Output> outputs() {
        return List.of(new Output(this, 1));
    }

    @Override
    public int memory() {
        return 0;
    }

    @Override
    public void next(Candle candle, double[] memory, int m, double[] values, int v) {
        values[v] = candle.close();
    }
}
