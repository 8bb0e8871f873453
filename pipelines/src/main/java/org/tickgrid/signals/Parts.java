package org.tickgrid.signals;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What combined rules share: how the parts' inputs and memories lie one behind the other. */
final class Parts {

    private Parts() {}

    static List<Input> inputs(List<Rule> rules, List<Filter> filters) {
        return Stream.concat(
                        rules.stream().flatMap(rule -> rule.inputs().stream()),
                        filters.stream().flatMap(filter -> filter.inputs().stream()))
                .toList();
    }

    static int width(List<Rule> rules) {
        return rules.stream().mapToInt(Rule::width).sum();
    }

    static int memory(List<Rule> rules) {
        return rules.stream().mapToInt(Rule::memory).sum();
    }

    static <T> String join(List<T> parts, Function<T, String> specification) {
        return parts.stream().map(specification).collect(Collectors.joining(","));
    }
}
