package org.tickgrid.generator.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long SECOND = 1_000_000_000;

    private long now = 77;
    private final Pace pace = new Pace(() -> now);

    @Test
    void keepsToRealTime() {
        now += SECOND / 2;

        assertThat(pace.due(0)).isEqualTo(SECOND / 2);
    }

    @Test
    void catchesUpASecondAndLetsTheRestGo() {
        now += 10 * SECOND;

        assertThat(pace.due(0)).isEqualTo(SECOND);
        assertThat(pace.elapsed()).isEqualTo(10 * SECOND);
    }

    @Test
    void goesOnFromWhereItLetGo() {
        now += 10 * SECOND;
        pace.due(0);
        now += SECOND / 2;

        assertThat(pace.due(SECOND)).isEqualTo(SECOND + SECOND / 2);
    }
}
