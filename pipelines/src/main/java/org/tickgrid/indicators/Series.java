package org.tickgrid.indicators;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.tickgrid.market.Candle;

/**
 * What a set of indicators remembers of one series of closed candles, or of several: those of a symbol's timeframes stand in
 * one array, for where there are many symbols each object more is one more wait for memory.
 *
 * <p>A candle beyond any market is passed over: it has no values, and nothing is remembered of it. So no sum or product
 * can overflow, and one absurd record cannot spoil the values of all that follow.
 */
public final class Series {

    private static final double LARGEST = 1e100;
    private static final double SMALLEST = 1e-100;

    /** Doubles that come from memory at once. */
    private static final int LINE = 8;

    /** Doubles that are looked at ahead. Of longer windows little is needed for each candle. */
    private static final int MOST_LOOKED_AT = 16 * LINE;

    private final IndicatorSet set;
    private final double[] memory;

    /** Of one series. */
    public Series(IndicatorSet set) {
        this(set, 1);
    }

    /** Of {@code count} series, by their places. */
    public Series(IndicatorSet set, int count) {
        this.set = set;
        this.memory = new double[count * set.memory()];
    }

    /** Takes the only series' next closed candle. The values are in the order of the set's outputs, NaN until warmed up. */
    public double[] next(Candle candle) {
        return next(0, candle);
    }

    /** The same of the series at {@code place}. */
    public double[] next(int place, Candle candle) {
        double[] values = new double[set.outputs().length];
        advance(candle, memory, place * set.memory(), values);
        return values;
    }

    /** The same of the only series, into {@code values}, which must have room for all outputs. */
    public void next(Candle candle, double[] values) {
        advance(candle, memory, 0, values);
    }

    /** The values there would be if the only series' {@code candle} closed now. Nothing is remembered of it. */
    public double[] peek(Candle candle) {
        return peek(0, candle);
    }

    /** The same of the series at {@code place}. */
    public double[] peek(int place, Candle candle) {
        double[] values = new double[set.outputs().length];
        int from = place * set.memory();
        advance(candle, Arrays.copyOfRange(memory, from, from + set.memory()), 0, values);
        return values;
    }

    private void advance(Candle candle, double[] of, int from, double[] values) {
        if (isModerate(candle)) {
            set.next(candle, of, from, values);
        } else {
            Arrays.fill(values, Double.NaN);
        }
    }

    private static boolean isModerate(Candle candle) {
        return candle.low() >= SMALLEST && candle.high() <= LARGEST && candle.volume() <= LARGEST;
    }

    /**
     * Looks at what the next candle of the series at {@code place} will need, for it to come from memory meanwhile. What it
     * returns means nothing.
     */
    public long look(int place) {
        int from = place * set.memory();
        int end = from + Math.min(set.memory(), MOST_LOOKED_AT);
        long seen = 0;
        for (int at = from; at < end; at += LINE) {
            seen += Double.doubleToRawLongBits(memory[at])
                    + Double.doubleToRawLongBits(memory[Math.min(at + LINE, end) - 1]);
        }
        return seen;
    }

    public void save(DataOutput out) throws IOException {
        for (double value : memory) {
            out.writeDouble(value);
        }
    }

    /** Takes up what was saved of as many series with the same set. */
    public void restore(DataInput in) throws IOException {
        for (int i = 0; i < memory.length; i++) {
            memory[i] = in.readDouble();
        }
    }
}
