package org.tickgrid.web.alerts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tickgrid.market.Alert;
import org.tickgrid.market.AlertTarget.Kind;
import org.tickgrid.market.Timeframe;

/**
 * What an alert can be made of.
 *
 * @param rules by which signals are raised, each with its timeframes
 * @param email whether e-mails can be sent
 * @param channels the operator's, each with its kind
 */
record AlertChoices(
        Map<String, String> rules,
        List<String> timeframes,
        boolean email,
        Map<String, String> channels,
        Map<String, Integer> limits) {

    static AlertChoices of(Map<String, String> rules, Map<String, String> offered, AlertLimits limits) {
        Map<String, String> channels = new TreeMap<>(offered);
        boolean email = channels.remove(Kind.EMAIL.name()) != null;
        return new AlertChoices(
                new TreeMap<>(rules),
                Arrays.stream(Timeframe.values()).map(Timeframe::label).toList(),
                email,
                channels,
                Map.of(
                        "alerts",
                        limits.perUser(),
                        "symbols",
                        Alert.MOST_SYMBOLS,
                        "rules",
                        Alert.MOST_RULES,
                        "targets",
                        Alert.MOST_TARGETS,
                        "name",
                        Alert.LONGEST_NAME));
    }
}
