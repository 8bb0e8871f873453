package org.tickgrid.signals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tickgrid.market.Side;

/** A rule, given the values of its inputs by hand. */
final class RuleRun {

    private final Rule rule;
    private final double[] memory;

    RuleRun(String specification) {
        rule = Rule.of(specification);
        memory = new double[rule.memory()];
    }

    Rule.@Nullable Edge at(double... values) {
        return rule.next(values, 0, memory, 0);
    }

    @Nullable
    Side sideAt(double... values) {
        Rule.Edge edge = at(values);
        return edge == null ? null : edge.side();
    }

    /** What is said of a signal; nothing when there is none. */
    List<String> circumstancesAt(double... values) {
        Rule.Edge edge = at(values);
        return edge == null ? List.of() : edge.circumstances();
    }
}
