package org.tickgrid.signals;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tickgrid.market.Side;

/**
 * Fires when one of its rules fires, the others last fired for the same side, and every filter lets that side pass at
 * that candle. A signal that is kept back is not made up for.
 */
public record All(List<Rule> rules, List<Filter> filters) implements Rule {

    /** @throws IllegalArgumentException when there is no rule, or nothing beside it */
    public All {
        rules = List.copyOf(rules);
        filters = List.copyOf(filters);
        if (rules.isEmpty() || rules.size() + filters.size() < 2) {
            throw new IllegalArgumentException(
                    "all takes a rule, and more rules or filters beside it, was " + specification(rules, filters));
        }
    }

    @Override
    public String specification() {
        return specification(rules, filters);
    }

    private static String specification(List<Rule> rules, List<Filter> filters) {
        String comma = rules.isEmpty() || filters.isEmpty() ? "" : ",";
        return "all(" + Parts.join(rules, Rule::specification) + comma + Parts.join(filters, Filter::specification)
                + ")";
    }

    @Override
    public List<Input> inputs() {
        return Parts.inputs(rules, filters);
    }

    @Override
    public int width() {
        return Parts.width(rules) + filters.stream().mapToInt(Filter::width).sum();
    }

    /** Of each rule its own, and the side for which it last fired: 1 to buy, −1 to sell. */
    @Override
    public int memory() {
        return rules.size() + Parts.memory(rules);
    }

    @Override
    public @Nullable Edge next(double[] values, int v, double[] memory, int m) {
        Edge latest = null;
        int fired = 0;
        int valueAt = v;
        int memoryAt = m + rules.size();
        for (int i = 0; i < rules.size(); i++) {
            Edge edge = rules.get(i).next(values, valueAt, memory, memoryAt);
            if (edge != null) {
                memory[m + i] = sign(edge.side());
                latest = edge;
                fired = i;
            }
            valueAt += rules.get(i).width();
            memoryAt += rules.get(i).memory();
        }
        if (latest == null || !agree(latest.side(), memory, m) || !pass(latest.side(), values, valueAt)) {
            return null;
        }
        return latest.under(circumstances(latest, fired, values, valueAt));
    }

    private boolean agree(Side side, double[] memory, int m) {
        for (int i = 0; i < rules.size(); i++) {
            if (memory[m + i] != sign(side)) {
                return false;
            }
        }
        return true;
    }

    private boolean pass(Side side, double[] values, int v) {
        int valueAt = v;
        for (Filter filter : filters) {
            if (!filter.allows(side, values, valueAt)) {
                return false;
            }
            valueAt += filter.width();
        }
        return true;
    }

    private List<String> circumstances(Edge edge, int fired, double[] values, int v) {
        List<String> circumstances = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            if (i != fired) {
                circumstances.add(rules.get(i).specification() + " says " + edge.side() + " too");
            }
        }
        int valueAt = v;
        for (Filter filter : filters) {
            circumstances.add(filter.circumstance(values, valueAt));
            valueAt += filter.width();
        }
        return circumstances;
    }

    private static double sign(Side side) {
        return side == Side.BUY ? 1 : -1;
    }
}
