package org.tickgrid.signals;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fires whenever one of its rules fires, and not when two fire at one candle for different sides. */
public record Any(List<Rule> rules) implements Rule {

    /** @throws IllegalArgumentException when there are fewer than two */
    public Any {
        rules = List.copyOf(rules);
        if (rules.size() < 2) {
            throw new IllegalArgumentException(
                    "any takes at least two rules, was any(" + Parts.join(rules, Rule::specification) + ")");
        }
    }

    @Override
    public String specification() {
        return "any(" + Parts.join(rules, Rule::specification) + ")";
    }

    @Override
    public List<Input> inputs() {
        return Parts.inputs(rules, List.of());
    }

    @Override
    public int width() {
        return Parts.width(rules);
    }

    @Override
    public int memory() {
        return Parts.memory(rules);
    }

    @Override
    public @Nullable Edge next(double[] values, int v, double[] memory, int m) {
        Edge first = null;
        boolean contradicted = false;
        int valueAt = v;
        int memoryAt = m;
        for (Rule rule : rules) {
            Edge edge = rule.next(values, valueAt, memory, memoryAt);
            contradicted |= first != null && edge != null && edge.side() != first.side();
            first = first == null ? edge : first;
            valueAt += rule.width();
            memoryAt += rule.memory();
        }
        return contradicted ? null : first;
    }
}
