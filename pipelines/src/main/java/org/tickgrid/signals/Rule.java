package org.tickgrid.signals;

import java.io.Serializable;
import java.util.ArrayList;
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
public sealed interface Rule extends Serializable permits Trigger, All, Any {

    /** As users write it, such as {@code crossover(ema(12),ema(26))}. It names the rule in its signals. */
    String specification();

    /** The values it looks at. */
    List<Input> inputs();

    /** How many they are. */
    int width();

    /** How many doubles it remembers. All are 0 when a series starts. */
    int memory();

    /**
     * Looks at the inputs' values at the next closed candle. NaN stands for one that is not there: nothing fires by it.
     *
     * @param values the rule's own start at {@code v}, in the order of its inputs
     * @param memory the rule's own starts at {@code m}
     * @return what happened; null when nothing did
     */
    @Nullable
    Edge next(double[] values, int v, double[] memory, int m);

    /**
     * What made a rule fire, as a sentence of inputs: {@code ema(12) rose above ema(26)}, {@code rsi(14) fell below 30}.
     *
     * @param object null when the sentence is complete without
     * @param circumstances more sentences, of what let it pass
     */
    record Edge(
            Side side, Input subject, String verb, @Nullable Input object, List<String> circumstances) {

        Edge(Side side, Input subject, String verb, @Nullable Input object) {
            this(side, subject, verb, object, List.of());
        }

        /** The same, with more circumstances. */
        Edge under(List<String> more) {
            List<String> all = new ArrayList<>(circumstances);
            all.addAll(more);
            return new Edge(side, subject, verb, object, List.copyOf(all));
        }
    }

    /**
     * Reads a specification, such as {@code all(threshold(rsi(14),30,70,5),trend(ema(50),1h))}.
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
            case "all" -> all(read);
            case "any" -> new Any(read.arguments().stream().map(Rule::of).toList());
            case "trend", "sentiment" ->
                throw new IllegalArgumentException(
                        "A filter raises no signals: write all(a rule," + specification + "), was " + specification);
            default ->
                throw new IllegalArgumentException("Rule must be crossover, reentry, threshold, all or any, was "
                        + read.name() + " in " + specification);
        };
    }

    private static Rule all(Specification read) {
        List<Rule> rules = new ArrayList<>();
        List<Filter> filters = new ArrayList<>();
        for (String part : read.arguments()) {
            Filter.read(part).ifPresentOrElse(filters::add, () -> rules.add(of(part)));
        }
        return new All(rules, filters);
    }
}
