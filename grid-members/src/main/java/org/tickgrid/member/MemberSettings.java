package org.tickgrid.member;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.tickgrid.indicators.Indicator;
import org.tickgrid.indicators.IndicatorSet;
import org.tickgrid.market.Timeframe;
import org.tickgrid.pipelines.IndicatorSettings;
import org.tickgrid.pipelines.SignalSettings;
import org.tickgrid.signals.Rule;
import org.tickgrid.signals.SignalRule;

/**
 * How this member joins, and what the jobs compute. All members must have the same jobs.
 *
 * @param host address that the member binds to
 * @param addresses {@code host:port} of the members to join, this one among them or not
 * @param parallelism processors of each job on this member
 * @param snapshotInterval how much a job repeats, at most, after a failure
 * @param lag how much later than its successors a bar may come
 */
@ConfigurationProperties("tickgrid.grid")
record MemberSettings(
        String clusterName,
        String host,
        int port,
        List<String> addresses,
        int parallelism,
        Duration snapshotInterval,
        Duration lag,
        Indicators indicators,
        List<Watched> signals) {

    /** @param set specifications such as {@code ema(20)} */
    record Indicators(List<String> timeframes, List<String> set) {}

    /** @param rule a specification such as {@code crossover(ema(12),ema(26))} */
    record Watched(String rule, List<String> timeframes, Duration cooldown) {

        private Stream<SignalRule> rules() {
            return timeframes.stream().map(label -> new SignalRule(Rule.of(rule), Timeframe.of(label), cooldown));
        }
    }

    /** @throws IllegalArgumentException naming the specification that cannot be */
    IndicatorSettings indicatorSettings() {
        return new IndicatorSettings(
                indicators.timeframes().stream().map(Timeframe::of).toList(),
                new IndicatorSet(indicators.set().stream().map(Indicator::of).toList()),
                lag);
    }

    /** @throws IllegalArgumentException naming the specification that cannot be */
    SignalSettings signalSettings() {
        return new SignalSettings(signals.stream().flatMap(Watched::rules).toList(), lag);
    }
}
