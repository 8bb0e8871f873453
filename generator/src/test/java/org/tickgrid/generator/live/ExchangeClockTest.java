package org.tickgrid.generator.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExchangeClockTest {

    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1_000 * MILLI;

    private final ExchangeClock clock = new ExchangeClock();

    @Test
    void isUnknownBeforeTheFirstMessage() {
        assertThat(clock.at(SECOND)).isEmpty();
    }

    @Test
    void goesOnFromTheQuickestMessage() {
        clock.heard(10_000, SECOND);
        clock.heard(11_200, 2 * SECOND);
        clock.heard(12_100, 3 * SECOND);

        assertThat(clock.at(5 * SECOND)).hasValue(14_200);
    }

    @Test
    void forgetsWhatIsLongAgoForClocksDrift() {
        clock.heard(10_000, 0);
        clock.heard(70_900, 61 * SECOND);
        assertThat(clock.at(62 * SECOND)).hasValue(72_000);

        clock.heard(131_800, 122 * SECOND);
        assertThat(clock.at(122 * SECOND)).hasValue(131_900);
    }
}
