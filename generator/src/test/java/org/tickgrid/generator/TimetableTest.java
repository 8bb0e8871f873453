package org.tickgrid.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private long now = 77;

    @Test
    void spreadsTheFilesTimeOverLessRealTime() {
        Timetable timetable = new Timetable(60, () -> now);

        assertThat(timetable.until(1_000_000)).isZero();
        assertThat(timetable.until(1_060_000)).isEqualTo(Duration.ofSeconds(1));
        now += 400_000_000;
        assertThat(timetable.until(1_060_000)).isEqualTo(Duration.ofMillis(600));
        assertThat(timetable.until(1_000_000)).isNegative();
    }

    @Test
    void neverWaitsAtTheHighestSpeed() {
        Timetable timetable = new Timetable(Double.POSITIVE_INFINITY, () -> now);

        assertThat(timetable.until(0)).isZero();
        assertThat(timetable.until(Long.MAX_VALUE / 2)).isZero();
    }
}
