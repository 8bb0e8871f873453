package org.tickgrid.indicators;

import java.io.Serializable;
import java.util.List;

/** The indicators of a series, and where each one's values and memory stand in the series' arrays. */
public final class IndicatorSet implements Serializable {

    private static final long serialVersionUID = 1;

    private final Indicator[] indicators;
    private final String[] outputs;
    private final int[] needed;
    private final int memory;

    /** @throws IllegalArgumentException when an indicator is named twice */
    public IndicatorSet(List<Indicator> indicators) {
        if (indicators.stream().distinct().count() < indicators.size()) {
            throw new IllegalArgumentException("Indicators must differ, were " + indicators);
        }
        this.indicators = indicators.toArray(Indicator[]::new);
        this.outputs = indicators.stream().flatMap(i -> i.outputs().stream()).toArray(String[]::new);
        this.needed = indicators.stream()
                .flatMapToInt(i -> i.outputs().stream().mapToInt(output -> i.warmUp()))
                .toArray();
        this.memory = indicators.stream().mapToInt(Indicator::memory).sum();
    }

    /** What each value is, in the order of the values. The caller must not change it. */
    public String[] outputs() {
        return outputs;
    }

    /** Candles that each output needs before its first value. The caller must not change it. */
    public int[] needed() {
        return needed;
    }

    /** Where the first value of {@code indicator} stands. */
    public int indexOf(Indicator indicator) {
        int index = 0;
        for (Indicator each : indicators) {
            if (each.equals(indicator)) {
                return index;
            }
            index += each.outputs().size();
        }
        throw new IllegalArgumentException("No indicator " + indicator.specification() + " in this set");
    }

    int memory() {
        return memory;
    }

    Indicator[] indicators() {
        return indicators;
    }
}
