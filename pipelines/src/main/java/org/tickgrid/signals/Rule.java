package org.tickgrid.signals;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tickgrid.indicators.Indicator;
import org.tickgrid.indicators.Output;
import org.tickgrid.indicators.Specification;
import org.tickgrid.market.Side;

/**
 * When to buy and when to sell, by the values of some indicators. It holds no prices, so one instance serves every
 * series; what it must remember of a series is a few doubles in an array that the series keeps.
 */
public sealed interface Rule extends Serializable permits Crossover, Reentry, Threshold {

    /** As users write it, such as {@code crossover(ema(12),ema(26))}. It names the rule in its signals. */
    String specification();

    /** The values it looks at, all different. */
    List<Output> inputs();

    /** How many doubles it remembers. All are 0 when a series starts. */
    int memory();

    /**
     * Looks at the inputs' values at the next closed candle. They are all there: nothing is asked before they are.
     *
     * @param memory the rule's own starts at {@code m}
     * @return what happened; null when nothing did
     */
    @Nullable
    Edge next(double[] inputs, double[] memory, int m);

    /**
     * What made a rule fire, as a sentence of inputs: {@code ema(12) rose above ema(26)}, {@code rsi(14) fell below 30}.
     *
     * @param object null when the sentence is complete without
     */
    record Edge(
            Side side,
            Output subject,
            String verb,
            @Nullable Output object) {}

    /**
     * Reads a specification, such as {@code threshold(rsi(14),30,70,5)}.
     *
     * @throws IllegalArgumentException naming what is wrong with it
     */
    static Rule of(String specification) {
        Specification read = Specification.of(specification);
        return switch (read.name()) {
            case "crossover" -> new Crossover(Output.of(read.takes(2).argument(0)), Output.of(read.argument(1)));
            case "reentry" -> Reentry.of(Indicator.of(read.takes(1).argument(0)));
            case "threshold" ->
                new Threshold(Output.of(read.takes(4).argument(0)), read.number(1), read.number(2), read.number(3));
            default ->
                throw new IllegalArgumentException(
                        "Rule must be crossover, reentry or threshold, was " + read.name() + " in " + specification);
        };
    }
}
