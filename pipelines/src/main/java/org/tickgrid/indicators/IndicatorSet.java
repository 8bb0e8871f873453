package org.tickgrid.indicators;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.tickgrid.market.Candle;

/** The indicators of a series, and where each one's values and memory stand in the series' arrays. */
public final class IndicatorSet implements Serializable {

    private static final long serialVersionUID = 1;

    private final Indicator[] indicators;
    private final int[] memoryAt;
    private final int[] valuesAt;
    private final String[] outputs;
    private final int[] needed;
    private final int memory;

    /** @throws IllegalArgumentException when an indicator is named twice */
    public IndicatorSet(List<Indicator> indicators) {
        if (indicators.stream().distinct().count() < indicators.size()) {
            throw new IllegalArgumentException("Indicators must differ, were " + indicators);
        }
        this.indicators = indicators.toArray(Indicator[]::new);
        List<Output> all =
                indicators.stream().flatMap(each -> each.outputs().stream()).toList();
        this.outputs = all.stream().map(Output::name).toArray(String[]::new);
        this.needed = all.stream().mapToInt(Output::needed).toArray();
        this.memoryAt = new int[this.indicators.length];
        this.valuesAt = new int[this.indicators.length];
        int memory = 0;
        int values = 0;
        for (int i = 0; i < this.indicators.length; i++) {
            memoryAt[i] = memory;
            valuesAt[i] = values;
            memory += this.indicators[i].memory();
            values += this.indicators[i].outputs().size();
        }
        this.memory = memory;
    }

    /** What each value is, in the order of the values. The caller must not change it. */
    public String[] outputs() {
        return outputs;
    }

    /** Candles that each output needs before its first value. The caller must not change it. */
    public int[] needed() {
        return needed;
    }

    /** Where the value of {@code output} stands. */
    public int indexOf(Output output) {
        int index = Arrays.asList(outputs).indexOf(output.name());
        if (index < 0) {
            throw new IllegalArgumentException("No " + output.name() + " in this set");
        }
        return index;
    }

    /** Lets each indicator take the candle. What they remember stands in {@code memory}, from {@code from} on. */
    void next(Candle candle, double[] memory, int from, double[] values) {
        for (int i = 0; i < indicators.length; i++) {
            indicators[i].next(candle, memory, from + memoryAt[i], values, valuesAt[i]);
        }
    }

    /** How many doubles they remember. All are 0 at first. */
    int memory() {
        return memory;
    }
}
