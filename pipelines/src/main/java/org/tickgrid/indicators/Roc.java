package org.tickgrid.indicators;

import java.util.List;
import org.tickgrid.market.Candle;

/** Rate of change: by how many percent the close is above the one {@code period} candles ago. */
public record Roc(int period) implements Indicator {

    private static final int SEEN = 0;
    private static final int CLOSES = 1;

    public Roc {
        Period.check("ROC", period);
    }

    @Override
    public String specification() {
        return "roc(" + period + ")";
    }

    @Override
    public List<Output> outputs() {
        return List.of(new Output(this, period + 1));
    }

    @Override
    public int memory() {
        return CLOSES + period;
    }

    @Override
    public void next(Candle candle, double[] memory, int m, double[] values, int v) {
        int oldest = m + CLOSES + (int) (memory[m + SEEN]++ % period);
        double before = memory[oldest];
        memory[oldest] = candle.close();
        values[v] = before == NONE ? Double.NaN : 100 * (candle.close() - before) / before;
    }
}
