package org.tickgrid.indicators;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.tickgrid.market.Candle;

/**
 * What a set of indicators remembers of one series of closed candles.
 *
 * <p>A candle beyond any market is passed over: it has no values, and nothing is remembered of it. So no sum or product
 * can overflow, and one absurd record cannot spoil the values of all that follow.
 */
public final class Series {

    private static final double LARGEST = 1e100;
    private static final double SMALLEST = 1e-100;

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

    /** The same, into {@code values}, which must have room for all outputs. */
    public void next(Candle candle, double[] values) {
        advance(candle, memory, values);
    }

    /** The values there would be if {@code candle} closed now. Nothing is remembered of it. */
    public double[] peek(Candle candle) {
        return advance(candle, memory.clone());
    }

    private double[] advance(Candle candle, double[] from) {
        double[] values = new double[set.outputs().length];
        advance(candle, from, values);
        return values;
    }

    private void advance(Candle candle, double[] from, double[] values) {
        if (isModerate(candle)) {
            set.next(candle, from, values);
        } else {
            Arrays.fill(values, Double.NaN);
        }
    }

    private static boolean isModerate(Candle candle) {
        return candle.low() >= SMALLEST && candle.high() <= LARGEST && candle.volume() <= LARGEST;
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
