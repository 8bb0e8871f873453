package org.tickgrid.signals;

import java.io.Serializable;
import java.time.Duration;
import org.tickgrid.indicators.IndicatorSet;
import org.tickgrid.market.Timeframe;

/**
 * A rule and where it watches.
 *
 * @param cooldown after a signal the rule is silent for that symbol and timeframe until this much of the market's own
 *     time has passed
 * @param inputs what the rule looks at
 */
public record SignalRule(Rule rule, Timeframe timeframe, Duration cooldown, IndicatorSet inputs)
        implements Serializable {

    public SignalRule(Rule rule, Timeframe timeframe, Duration cooldown) {
        this(rule, timeframe, cooldown, new IndicatorSet(rule.inputs()));
    }

    /** @throws IllegalArgumentException when the cooldown is negative */
    public SignalRule {
        if (cooldown.isNegative()) {
            throw new IllegalArgumentException("Cooldown must not be negative, was " + cooldown);
        }
    }
}
