package org.tickgrid.pipelines;

import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.tickgrid.market.Timeframe;
import org.tickgrid.signals.SignalRule;

/**
 * What signals are raised.
 *
 * @param rules each with its timeframe
 * @param lag how much later than its successors a bar may come
 */
public record SignalSettings(List<SignalRule> rules, Duration lag) implements Serializable {

    public SignalSettings {
        rules = List.copyOf(rules);
    }

    /** Those that some rule looks at. */
    public List<Timeframe> timeframes() {
        return rules.stream().flatMap(SignalRule::timeframes).distinct().toList();
    }

    /** All that decides what the job makes of a log, in words. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        words.add("lag " + lag);
        rules.stream()
                .map(rule ->
                        rule.rule().specification() + " " + rule.timeframe().label() + " " + rule.cooldown())
                .sorted()
                .forEach(words::add);
        return words;
    }

    /** How long the longest warm-up takes where something is traded all the time; ticks have no length. */
    Duration lookBack() {
        return rules.stream().map(SignalRule::lookBack).max(Duration::compareTo).orElse(Duration.ZERO);
    }
}
