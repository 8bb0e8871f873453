package org.tickgrid.signals;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tickgrid.indicators.Indicator;
import org.tickgrid.indicators.Specification;
import org.tickgrid.market.Side;

/**
 * When to buy and when to sell, by the values of some indicators. It holds no prices, so one instance serves every
 * series; what it must remember of a series is a few doubles in an array that the series keeps.
 */
public sealed interface Rule extends Serializable permits Crossover, Threshold {

    /** As users write it, such as {@code crossover(ema(12),ema(26))}. It names the rule in its signals. */
    String specification();

    /** The indicators it looks at. */
    List<Indicator> inputs();

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
     * What made a rule fire.
     *
     * @param what happened, to be read behind the names of the inputs: {@code rose above}
     */
    record Edge(Side side, String what) {}

    /**
     * Reads a specification, such as {@code threshold(rsi(14),30,70,5)}.
     *
     * @throws IllegalArgumentException naming what is wrong with it
     */
    static Rule of(String specification) {
        Specification read = Specification.of(specification);
        switch (read.name()) {
            case "crossover" -> {
                read.takes(2);
                return new Crossover(
                        Indicator.of(read.arguments().get(0)),
                        Indicator.of(read.arguments().get(1)));
            }
            case "threshold" -> {
                read.takes(4);
                return new Threshold(
                        Indicator.of(read.arguments().get(0)), read.number(1), read.number(2), read.number(3));
            }
            default ->
                throw new IllegalArgumentException(
                        "Rule must be crossover or threshold, was " + read.name() + " in " + specification);
        }
    }
}
