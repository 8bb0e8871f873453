package org.tickgrid.pipelines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tickgrid.market.Timeframe;
import org.tickgrid.pipelines.JobSettings.Indicators;
import org.tickgrid.pipelines.JobSettings.Watched;

class JobSettingsTest {

    private static final Indicators EMA = new Indicators(List.of("1m"), List.of("ema(20)"));

    @Test
    void watchesARuleInEachOfItsTimeframes() {
        JobSettings settings = new JobSettings(
                Duration.ofSeconds(2),
                EMA,
                List.of(new Watched(
                        "all(crossover(ema(1),ema(2)),trend(ema(5),1h))", List.of("1m", "5m"), Duration.ZERO)));
        assertThat(settings.forSignals().rules())
                .extracting(rule -> rule.timeframe())
                .containsExactly(Timeframe.M1, Timeframe.M5);
        assertThat(settings.forSignals().timeframes()).containsExactly(Timeframe.M1, Timeframe.H1, Timeframe.M5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    crossover(ema(12))                      | 1m | PT0S  | crossover takes 2 arguments, was ema(12)
                    golden(ema(12),ema(26))                 | 1m | PT0S  | was golden
                    threshold(rsi(0),30,70,5)               | 1m | PT0S  | RSI period must be at least 1, was 0
                    crossover(ema(12),ema(26))              | 3m | PT0S  | was 3m
                    crossover(ema(12),ema(26))              | 1m | PT-1S | Cooldown must not be negative, was PT-1S
                    all(reentry(bollinger(20,2)),trend(ema(5),1m)) | 1m | PT0S | must be longer than its rule's
                    """)
    void namesTheFaultOfARule(String rule, String timeframe, Duration cooldown, String fault) {
        List<Watched> rules = List.of(new Watched(rule, List.of(timeframe), cooldown));
        assertThatThrownBy(() -> new JobSettings(Duration.ofSeconds(2), EMA, rules))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Rule " + rule + " on " + timeframe + ": ")
                .hasMessageContaining(fault);
    }

    @Test
    void namesTheFaultOfAnIndicator() {
        Indicators wrong = new Indicators(List.of("1m"), List.of("emo(20)"));
        assertThatThrownBy(() -> new JobSettings(Duration.ofSeconds(2), wrong, List.of()))
                .hasMessageContaining("was emo");
    }

    @Test
    void hasTheSameFingerprintWhenItComputesTheSame() {
        JobSettings one = settings(List.of("1m", "5m"), "sma(20)", List.of("tick", "1m"), Duration.ofMinutes(1));
        JobSettings same = settings(List.of("5m", "1m"), "sma( 20 )", List.of("1m", "tick"), Duration.ofSeconds(60));
        assertThat(Fingerprint.of(one.forIndicators())).isEqualTo(Fingerprint.of(same.forIndicators()));
        assertThat(Fingerprint.of(one.forSignals())).isEqualTo(Fingerprint.of(same.forSignals()));
    }

    @Test
    void hasAnotherFingerprintForEachThingThatIsOther() {
        JobSettings one = settings(List.of("1m"), "sma(20)", List.of("1m"), Duration.ofMinutes(1));
        JobSettings other = settings(List.of("1m"), "sma(21)", List.of("1m"), Duration.ofMinutes(1));
        assertThat(Fingerprint.of(other.forIndicators())).isNotEqualTo(Fingerprint.of(one.forIndicators()));
        assertThat(Fingerprint.of(other.forSignals())).isEqualTo(Fingerprint.of(one.forSignals()));
        assertThat(Fingerprint.of(settings(List.of("5m"), "sma(20)", List.of("1m"), Duration.ofMinutes(1))
                        .forIndicators()))
                .isNotEqualTo(Fingerprint.of(one.forIndicators()));
        assertThat(Fingerprint.of(settings(List.of("1m"), "sma(20)", List.of("1m"), Duration.ofMinutes(2))
                        .forSignals()))
                .isNotEqualTo(Fingerprint.of(one.forSignals()));
    }

    @Test
    void looksBackAsFarAsTheLongestWarmUp() {
        assertThat(settings(List.of("1m", "1h"), "sma(20)", List.of("1m"), Duration.ZERO)
                        .lookBack())
                .isEqualTo(Duration.ofHours(20));
        assertThat(settings(List.of("1m"), "sma(20)", List.of("5m"), Duration.ZERO)
                        .lookBack())
                .isEqualTo(Duration.ofMinutes(5 * 30));
    }

    private static JobSettings settings(
            List<String> timeframes, String indicator, List<String> watched, Duration cooldown) {
        return new JobSettings(
                Duration.ofSeconds(2),
                new Indicators(timeframes, List.of(indicator)),
                List.of(new Watched("crossover(ema(12),ema(30))", watched, cooldown)));
    }
}
