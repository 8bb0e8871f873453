package org.tickgrid.signals;

import java.io.Serializable;
import java.time.Duration;
import org.tickgrid.indicators.IndicatorSet;
import org.tickgrid.indicators.Output;
import org.tickgrid.market.Timeframe;

/**
 * A rule and where it watches.
 *
 * @param cooldown after a signal the rule is silent for that symbol and timeframe until this much of the market's own
 *     time has passed
 * @param indicators whose values the rule looks at
 */
public record SignalRule(Rule rule, Timeframe timeframe, Duration cooldown, IndicatorSet indicators)
        implements Serializable {

    public SignalRule(Rule rule, Timeframe timeframe, Duration cooldown) {
        this(
                rule,
                timeframe,
                cooldown,
                new IndicatorSet(
                        rule.inputs().stream().map(Output::indicator).distinct().toList()));
    }

    /** @throws IllegalArgumentException when the cooldown is negative */
    public SignalRule {
        if (cooldown.isNegative()) {
            throw new IllegalArgumentException("Cooldown must not be negative, was " + cooldown);
        }
    }
}
