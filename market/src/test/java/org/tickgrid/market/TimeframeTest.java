package org.tickgrid.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TimeframeTest {

    @ParameterizedTest
    @EnumSource
    void isKnownByItsLabel(Timeframe timeframe) {
        assertThat(Timeframe.of(timeframe.label())).isSameAs(timeframe);
        assertThat(timeframe).hasToString(timeframe.label());
    }

    @Test
    void refusesALabelThatThereIsNot() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Timeframe.of("2m"))
                .withMessage("Timeframe must be one of tick, 1s, 5s, 1m, 5m, 1h, 1d, was 2m");
    }

    @ParameterizedTest
    @CsvSource({
        "1s, 1385337600999, 1385337600000",
        "1s, 1385337601000, 1385337601000",
        "5s, 1385337604999, 1385337600000",
        "1m, 1385337659999, 1385337600000",
        "5m, 1385337899999, 1385337600000",
        "1h, 1385341199999, 1385337600000",
        "1d, 1385423999999, 1385337600000",
        "1d, -1, -86400000"
    })
    void findsTheStartOfTheBucket(String label, long time, long start) {
        assertThat(Timeframe.of(label).start(time)).isEqualTo(start);
    }

    @Test
    void isOverAtOnceForATick() {
        Candle tick = new Candle("AAPL", Timeframe.TICK, 3, 1_385_337_600_123L, 1, 1, 1, 1, 1, 1);

        assertThat(Timeframe.TICK.start(1_385_337_600_123L)).isEqualTo(1_385_337_600_123L);
        assertThat(tick.end()).isEqualTo(tick.start());
    }

    @Test
    void endsACandleWhereTheNextStarts() {
        Candle candle = new Candle("AAPL", Timeframe.S5, 0, 1_385_337_600_000L, 1, 1, 1, 1, 1, 1);

        assertThat(candle.end()).isEqualTo(1_385_337_605_000L);
    }
}
