package org.tickgrid.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BarTest {

    private static final Bar BAR = new Bar("AAPL", 1_000, 2, 4, 1, 3, 5);

    @ParameterizedTest
    @MethodSource
    void isEqualToNoneThatDiffersInOneThing(Bar other) {
        assertThat(BAR).isNotEqualTo(other);
    }

    @Test
    void isEqualToOneThatSaysTheSame() {
        Bar same = new Bar("AAPL", 1_000, 2, 4, 1, 3, 5);
        assertThat(BAR).isEqualTo(same).hasSameHashCodeAs(same).hasToString(same.toString());
    }

    static Stream<Bar> isEqualToNoneThatDiffersInOneThing() {
        return Stream.of(
                new Bar("MSFT", 1_000, 2, 4, 1, 3, 5),
                new Bar("AAPL", 1_001, 2, 4, 1, 3, 5),
                new Bar("AAPL", 1_000, 2.5, 4, 1, 3, 5),
                new Bar("AAPL", 1_000, 2, 4.5, 1, 3, 5),
                new Bar("AAPL", 1_000, 2, 4, 1.5, 3, 5),
                new Bar("AAPL", 1_000, 2, 4, 1, 3.5, 5),
                new Bar("AAPL", 1_000, 2, 4, 1, 3, 5.5));
    }
}
