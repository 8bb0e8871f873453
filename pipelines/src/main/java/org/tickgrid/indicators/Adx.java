package org.tickgrid.indicators;

import java.util.List;
import org.tickgrid.market.Candle;

/**
 * Average directional index after J. Welles Wilder, "New Concepts in Technical Trading Systems" (1978): how strong a trend
 * is, 0 to 100, whichever way it goes. {@code plus} and {@code minus} are the directional indicators: the smoothed moves
 * up and down as a percentage of the smoothed true range, which begins at the second candle. All are seeded with the plain
 * average of their first {@code period} and then smoothed with weight 1 / period. Where nothing moved at all they are 0.
 */
public record Adx(int period) implements Indicator {

    private static final int HIGH = 0;
    private static final int LOW = 1;
    private static final int CLOSE = 2;
    private static final int RANGE = 3;
    private static final int PLUS = RANGE + Smoothing.MEMORY;
    private static final int MINUS = PLUS + Smoothing.MEMORY;
    private static final int INDEX = MINUS + Smoothing.MEMORY;

    public Adx {
        Period.check("ADX", period);
    }

    @Override
    public String specification() {
        return "adx(" + period + ")";
    }

    @Override
    public List<Output> outputs() {
        return List.of(
                new Output(this, 2 * period),
                new Output(this, "plus", period + 1),
                new Output(this, "minus", period + 1));
    }

    @Override
    public int memory() {
        return INDEX + Smoothing.MEMORY;
    }

    @Override
    public void next(Candle candle, double[] memory, int m, double[] values, int v) {
        double trueRange = Atr.trueRange(candle, memory[m + CLOSE]);
        double up = Math.max(candle.high() - memory[m + HIGH], 0);
        double down = Math.max(memory[m + LOW] - candle.low(), 0);
        memory[m + HIGH] = candle.high();
        memory[m + LOW] = candle.low();
        memory[m + CLOSE] = candle.close();
        boolean first = Double.isNaN(trueRange);

        double range = Smoothing.wilder(period, trueRange, memory, m + RANGE);
        double plus =
                percent(Smoothing.wilder(period, first ? trueRange : up > down ? up : 0, memory, m + PLUS), range);
        double minus =
                percent(Smoothing.wilder(period, first ? trueRange : down > up ? down : 0, memory, m + MINUS), range);
        double index = percent(Math.abs(plus - minus), plus + minus);
        values[v] = Smoothing.wilder(period, index, memory, m + INDEX);
        values[v + 1] = plus;
        values[v + 2] = minus;
    }

    private static double percent(double part, double whole) {
        return whole == 0 ? 0 : 100 * (part / whole);
    }
}
