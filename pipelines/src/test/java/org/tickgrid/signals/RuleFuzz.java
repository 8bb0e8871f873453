package org.tickgrid.signals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tickgrid.indicators.Candles;
import org.tickgrid.market.Candle;
import org.tickgrid.market.LogPosition;
import org.tickgrid.pipelines.JobSettings;
import org.tickgrid.pipelines.JobSettings.Indicators;
import org.tickgrid.pipelines.JobSettings.Watched;

/** Whatever stands in the settings of the jobs as a rule or an indicator, it works, or there is a word on why not. */
class RuleFuzz {

    private static final int LONGEST_WORD = 5_000;
    private static final Indicators USUAL = new Indicators(List.of("tick", "1m"), List.of("ema(12)"));
    private static final List<Candle> CANDLES = Candles.random(7, 3);

    @FuzzTest
    void worksOrIsRefusedWithAReason(byte[] text) {
        String specification = new String(text, UTF_8);

        Optional<Rule> rule = unlessRefused(() -> Rule.of(specification));
        Optional<JobSettings> watching = unlessRefused(() -> settings(USUAL, specification));
        unlessRefused(() -> settings(new Indicators(List.of("1m"), List.of(specification))));

        rule.map(Rule::specification)
                .ifPresent(written -> assertThat(Rule.of(written).specification())
                        .as("what it says of itself")
                        .isEqualTo(written));
        watching.ifPresent(jobs -> jobs.forSignals().rules().forEach(RuleFuzz::watch));
    }

    private static JobSettings settings(Indicators indicators, String... rules) {
        List<Watched> watched = List.of(rules).stream()
                .map(rule -> new Watched(rule, List.of("1m"), Duration.ZERO))
                .toList();
        return new JobSettings(Duration.ofSeconds(2), indicators, watched);
    }

    private static void watch(SignalRule rule) {
        RuleWatch watch = new RuleWatch(rule);
        CANDLES.forEach(candle -> watch.next(candle, new LogPosition(0, 0), 0));
    }

    private static <T> Optional<T> unlessRefused(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (IllegalArgumentException refusal) {
            assertThat(refusal.getMessage()).isNotBlank().hasSizeLessThan(LONGEST_WORD);
            return Optional.empty();
        }
    }
}
