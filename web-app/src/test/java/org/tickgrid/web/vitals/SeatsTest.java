package org.tickgrid.web.vitals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeatsTest {

    private final Seats seats = new Seats();

    @Test
    void areKeptWhileOthersComeAndGo() {
        seats.keep(List.of("a", "b", "c"));
        seats.keep(List.of("c", "a"));

        assertThat(seats.of("a")).isZero();
        assertThat(seats.of("c")).isEqualTo(2);
    }

    @Test
    void areGivenAgainTheLowestFirst() {
        seats.keep(List.of("a", "b", "c"));
        seats.keep(List.of("b"));
        seats.keep(List.of("b", "d", "e"));

        assertThat(List.of(seats.of("d"), seats.of("b"), seats.of("e"))).containsExactly(0, 1, 2);
    }
}
