package org.tickgrid.signals;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tickgrid.indicators.IndicatorSet;
import org.tickgrid.indicators.Output;
import org.tickgrid.market.Timeframe;

/**
 * Those inputs of a rule that come from the candles of one timeframe.
 *
 * @param indicators what must be computed of these candles
 * @param valueAt where each input stands among the indicators' values
 * @param inputAt where each input stands among the rule's inputs
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record InputSeries(Timeframe timeframe, IndicatorSet indicators, int[] valueAt, int[] inputAt) implements Serializable {

    /** @throws IllegalArgumentException naming an input whose timeframe is not longer than the rule's own */
    static List<InputSeries> of(Rule rule, Timeframe own) {
        List<Input> inputs = rule.inputs();
        Map<Timeframe, Map<Integer, Output>> byTimeframe = new LinkedHashMap<>();
        for (int i = 0; i < inputs.size(); i++) {
            switch (inputs.get(i)) {
                case Input.Own(Output output) -> add(byTimeframe, own, i, output);
                case Input.Longer longer -> {
                    check(longer, own, rule);
                    add(byTimeframe, longer.timeframe(), i, longer.output());
                }
                case Input.News _ -> {}
            }
        }
        List<InputSeries> series = new ArrayList<>();
        byTimeframe.forEach((timeframe, outputs) -> series.add(of(timeframe, outputs)));
        return List.copyOf(series);
    }

    private static void check(Input.Longer input, Timeframe own, Rule rule) {
        if (input.timeframe().millis() <= own.millis()) {
            throw new IllegalArgumentException("A filter's timeframe must be longer than its rule's, which is "
                    + own.label() + ", was " + input.timeframe().label() + " in " + rule.specification());
        }
    }

    private static void add(
            Map<Timeframe, Map<Integer, Output>> byTimeframe, Timeframe timeframe, int input, Output output) {
        byTimeframe.computeIfAbsent(timeframe, _ -> new LinkedHashMap<>()).put(input, output);
    }

    private static InputSeries of(Timeframe timeframe, Map<Integer, Output> outputs) {
        IndicatorSet indicators = new IndicatorSet(
                outputs.values().stream().map(Output::indicator).distinct().toList());
        return new InputSeries(
                timeframe,
                indicators,
                outputs.values().stream().mapToInt(indicators::indexOf).toArray(),
                outputs.keySet().stream().mapToInt(Integer::intValue).toArray());
    }
}
