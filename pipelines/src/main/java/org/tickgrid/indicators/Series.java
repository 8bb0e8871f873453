package org.tickgrid.indicators;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.tickgrid.market.Candle;

/** What a set of indicators remembers of one series of closed candles. */
public final class Series {

    private final IndicatorSet set;
    private final double[] memory;

    public Series(IndicatorSet set) {
        this.set = set;
        this.memory = new double[set.memory()];
    }

    /** Takes the next closed candle. The values are in the order of the set's outputs, NaN until warmed up. */
    public double[] next(Candle candle) {
        return advance(candle, memory);
    }

    /** The values there would be if {@code candle} closed now. Nothing is remembered of it. */
    public double[] peek(Candle candle) {
        return advance(candle, memory.clone());
    }

    private double[] advance(Candle candle, double[] from) {
        double[] values = new double[set.outputs().length];
        int m = 0;
        int v = 0;
        for (Indicator indicator : set.indicators()) {
            indicator.next(candle, from, m, values, v);
            m += indicator.memory();
            v += indicator.outputs().size();
        }
        return values;
    }

    public void save(DataOutput out) throws IOException {
        for (double value : memory) {
            out.writeDouble(value);
        }
    }

    /** Takes up what was saved of a series with the same set. */
    public void restore(DataInput in) throws IOException {
        for (int i = 0; i < memory.length; i++) {
            memory[i] = in.readDouble();
        }
    }
}
