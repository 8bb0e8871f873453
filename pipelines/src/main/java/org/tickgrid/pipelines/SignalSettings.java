package org.tickgrid.pipelines;

import java.io.Serializable;
import java.time.Duration;
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
}
