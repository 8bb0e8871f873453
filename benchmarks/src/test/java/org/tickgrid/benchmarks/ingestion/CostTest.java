package org.tickgrid.benchmarks.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CostTest {

    @Test
    void countsOnlyWhatCameBetweenTwoMoments() {
        // Given
        Cost before = new Cost(1_000, seconds(10), seconds(5), seconds(3), seconds(1));
        Cost after = new Cost(41_000, seconds(20), seconds(7), seconds(4), seconds(2));

        // When
        Cost cost = after.since(before);

        // Then
        assertThat(cost.recordsPerSecond()).isEqualTo(4_000);
        assertThat(cost.recordsPerCore()).isEqualTo(20_000);
        assertThat(cost.microsPerRecord(cost.broker())).isEqualTo(25);
    }

    @Test
    void takesTheRoundInTheMiddleWhole() {
        assertThat(Rounds.median(List.of(3.0, 9.0, 1.0), value -> value)).isEqualTo(3);
        assertThat(Rounds.median(List.of(4.0, 1.0), value -> value)).isEqualTo(1);
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
