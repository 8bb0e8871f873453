package org.tickgrid.local;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an expression of Prometheus speaks of. It knows no grammar: only what is no name of a metric, and where labels stand. */
record PromQl(Set<String> metrics, Set<String> labels) {

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern MATCHERS = Pattern.compile("\\{([^}]*)}");
    private static final Pattern GROUPING = Pattern.compile("\\b(?:by|without|on|ignoring)\\s*\\(([^)]*)\\)");
    private static final Pattern SPAN = Pattern.compile("\\[[^\\]]*]");
    private static final Pattern NAME = Pattern.compile("\\b[a-zA-Z_:][a-zA-Z0-9_:]*\\b(?!\\s*\\()");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset", "by", "without");

    static PromQl of(String expression) {
        Set<String> labels = new TreeSet<>();
        String rest = TEXT.matcher(expression).replaceAll("");
        rest = without(MATCHERS, rest, labels);
        rest = without(GROUPING, rest, labels);
        Set<String> metrics = names(SPAN.matcher(rest).replaceAll(" "));
        metrics.removeAll(WORDS);
        return new PromQl(metrics, labels);
    }

    private static String without(Pattern part, String expression, Set<String> labels) {
        Matcher matcher = part.matcher(expression);
        while (matcher.find()) {
            labels.addAll(names(matcher.group(1)));
        }
        return matcher.replaceAll(" ");
    }

    private static Set<String> names(String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = NAME.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group());
        }
        return names;
    }
}
