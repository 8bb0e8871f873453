package org.tickgrid.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tickgrid.market.Timeframe;

class FilterTest {

    @ParameterizedTest
    @ValueSource(strings = {"trend(ema(50),1h)", "trend(sma(200))", "sentiment(0.2,90m)", "sentiment(1,2d)"})
    void isReadAsItIsWritten(String specification) {
        Filter filter = Filter.read(specification).orElseThrow();
        assertThat(filter.specification()).isEqualTo(specification);
        assertThat(filter.inputs()).hasSize(filter.width());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    trend(ema(50),2h)   | Timeframe must be one of tick, 1s, 5s, 1m, 5m, 1h, 1d, was 2h
                    trend(emo(50),1h)   | was emo
                    trend()             | trend takes 2 arguments, was none
                    sentiment(0.2)      | sentiment takes 2 arguments, was 0.2
                    sentiment(0,1h)     | A sentiment filter's strength must be above 0 and at most 1, was 0.0
                    sentiment(0.2,soon) | sentiment takes a length of time such as 90s, 5m or 1h, was soon
                    sentiment(0.2,0s)   | A sentiment filter must last longer than no time, was PT0S
                    """)
    void namesWhatIsWrong(String specification, String fault) {
        assertThatThrownBy(() -> Filter.read(specification)).hasMessageContaining(fault);
    }

    @Test
    void looksAtNoTimeframeThatIsNotLongerThanItsRules() {
        Rule rule = Rule.of("all(crossover(ema(1),ema(2)),trend(ema(50),1h))");
        assertThat(new SignalRule(rule, Timeframe.M5, Duration.ZERO).timeframes())
                .containsExactly(Timeframe.M5, Timeframe.H1);
        assertThatThrownBy(() -> new SignalRule(rule, Timeframe.H1, Duration.ZERO))
                .hasMessage("A filter's timeframe must be longer than its rule's, which is 1h, was 1h"
                        + " in all(crossover(ema(1),ema(2)),trend(ema(50),1h))");
    }
}
