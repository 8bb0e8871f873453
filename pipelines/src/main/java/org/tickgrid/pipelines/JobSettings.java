package org.tickgrid.pipelines;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.tickgrid.indicators.Indicator;
import org.tickgrid.indicators.IndicatorSet;
import org.tickgrid.market.Timeframe;
import org.tickgrid.signals.Rule;
import org.tickgrid.signals.SignalRule;

/**
 * What the jobs compute, in the words of users. The usual ones are in {@code jobs.yaml}, under {@value #PREFIX}.
 *
 * @param lag how much later than its successors a bar may come
 */
public record JobSettings(Duration lag, Indicators indicators, List<Watched> signals) {

    public static final String PREFIX = "tickgrid.jobs";

    /** @throws IllegalArgumentException naming the specification that cannot be */
    public JobSettings {
        signals = List.copyOf(signals);
        indicators.settings(lag);
        settings(signals, lag);
    }

    /** @param set specifications such as {@code ema(20)} */
    public record Indicators(List<String> timeframes, List<String> set) {

        private IndicatorSettings settings(Duration lag) {
            return new IndicatorSettings(
                    timeframes.stream().map(Timeframe::of).toList(),
                    new IndicatorSet(set.stream().map(Indicator::of).toList()),
                    lag);
        }
    }

    /** @param rule a specification such as {@code crossover(ema(12),ema(26))} */
    public record Watched(String rule, List<String> timeframes, Duration cooldown) {

        private Stream<SignalRule> rules() {
            return timeframes.stream().map(this::rule);
        }

        private SignalRule rule(String timeframe) {
            try {
                return new SignalRule(Rule.of(rule), Timeframe.of(timeframe), cooldown);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("Rule " + rule + " on " + timeframe + ": " + e.getMessage());
            }
        }
    }

    /**
     * How much of the log, by time, the jobs must read before all that they compute has warmed up, where something is traded
     * all the time.
     */
    public Duration lookBack() {
        Duration ofSignals = forSignals().lookBack();
        Duration ofIndicators = forIndicators().lookBack();
        return ofSignals.compareTo(ofIndicators) > 0 ? ofSignals : ofIndicators;
    }

    public IndicatorSettings forIndicators() {
        return indicators.settings(lag);
    }

    public SignalSettings forSignals() {
        return settings(signals, lag);
    }

    private static SignalSettings settings(List<Watched> signals, Duration lag) {
        return new SignalSettings(signals.stream().flatMap(Watched::rules).toList(), lag);
    }
}
