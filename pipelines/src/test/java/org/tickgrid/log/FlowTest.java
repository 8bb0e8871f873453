package org.tickgrid.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlowTest {

    @Test
    void fewRecordsAreNoBacklogHoweverOldTheyAre() {
        assertThat(Flow.of(0, 0, Long.MAX_VALUE)).isEqualTo(Flow.LIGHT);
        assertThat(Flow.of(999, 999, 60_000)).isEqualTo(Flow.LIGHT);
    }

    @Test
    void manyThatHaveJustComeAreABusyHour() {
        assertThat(Flow.of(1_000, 0, 199)).isEqualTo(Flow.BUSY);
    }

    @Test
    void manyThatHaveStoodForAFifthOfASecondAreABacklog() {
        assertThat(Flow.of(1_000, 0, 200)).isEqualTo(Flow.BACKLOG);
    }

    @Test
    void theRestOfALargeAnswerIsAsMuchOfABacklogAsWhatCameBefore() {
        assertThat(Flow.of(1, 1_000, 200)).isEqualTo(Flow.BACKLOG);
        assertThat(Flow.of(1, 1_000, 199)).isEqualTo(Flow.LIGHT);
        assertThat(Flow.of(0, 1_000, Long.MAX_VALUE)).isEqualTo(Flow.LIGHT);
    }

    @Test
    void recordsOfAClockThatIsAheadAreYoung() {
        assertThat(Flow.of(1_000, 0, -5_000)).isEqualTo(Flow.BUSY);
    }
}
