package org.tickgrid.signals;

import java.io.Serializable;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.tickgrid.market.Timeframe;

/**
 * A rule and where it watches.
 *
 * @param cooldown after a signal the rule is silent for that symbol and timeframe until this much of the market's own
 *     time has passed
 * @param series those that the rule's inputs come from
 */
public record SignalRule(Rule rule, Timeframe timeframe, Duration cooldown, List<InputSeries> series)
        implements Serializable {

    /** @throws IllegalArgumentException when one of the rule's inputs is of a timeframe that is not longer */
    public SignalRule(Rule rule, Timeframe timeframe, Duration cooldown) {
        this(rule, timeframe, cooldown, InputSeries.of(rule, timeframe));
    }

    /** @throws IllegalArgumentException when the cooldown is negative */
    public SignalRule {
        if (cooldown.isNegative()) {
            throw new IllegalArgumentException("Cooldown must not be negative, was " + cooldown);
        }
    }

    /** All whose candles it must see: its own, and longer ones that its filters look at. */
    public Stream<Timeframe> timeframes() {
        return Stream.concat(Stream.of(timeframe), series.stream().map(InputSeries::timeframe))
                .distinct();
    }

    /** How long the longest of its inputs takes to warm up where something is traded all the time; ticks have no length. */
    public Duration lookBack() {
        return Duration.ofMillis(series.stream()
                .mapToLong(each -> each.timeframe().millis()
                        * Arrays.stream(each.indicators().needed()).max().orElse(0))
                .max()
                .orElse(0));
    }
}
