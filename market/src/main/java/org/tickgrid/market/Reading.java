package org.tickgrid.market;

import java.util.OptionalDouble;

/**
 * A candle and what the indicators say of it. During warm-up an indicator has no value yet.
 *
 * @param closed false while the candle is still forming; then the values are those it would have if it closed now
 * @param outputs what each value is, such as {@code ema(20)} or {@code macd(12,26,9).signal}
 * @param needed candles each output needs before its first value
 * @param values one for each output; NaN where there is none yet
 * @param position of the record that made this reading
 * @param received when that record was received over HTTP, epoch milliseconds by the wall clock
 */
public record Reading(
        Candle candle,
        boolean closed,
        String[] outputs,
        int[] needed,
        double[] values,
        LogPosition position,
        long received)
        implements Traced {

    /** Candles seen so far, this one included. */
    public long seen() {
        return candle.ordinal() + 1;
    }

    @Override
    public boolean prompt() {
        return closed && candle.timeframe() == Timeframe.TICK;
    }

    /** The value of {@code output}: empty before it has warmed up, and for an output that this reading lacks. */
    public OptionalDouble value(String output) {
        for (int i = 0; i < outputs.length; i++) {
            if (outputs[i].equals(output) && !Double.isNaN(values[i])) {
                return OptionalDouble.of(values[i]);
            }
        }
        return OptionalDouble.empty();
    }
}
