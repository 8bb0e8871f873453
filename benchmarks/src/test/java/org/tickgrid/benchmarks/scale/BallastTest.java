package org.tickgrid.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class BallastTest {

    private static final double PART = 0.05;

    @Test
    void countsForEachMemberThatIsMissingAndEndsWithItsMeasurement() {
        // Given
        List<Long> before = children();
        Ballast ballast = Ballast.start(2, PART);

        // When
        int size = ballast.size();
        List<Long> meanwhile = children();
        ballast.close();

        // Then
        assumeTrue(size > 0, "This machine does not let us limit a process: not tested on it");
        assertThat(size).isEqualTo(2);
        assertThat(meanwhile).hasSize(before.size() + 2);
        assertThat(children()).hasSameSizeAs(before);
    }

    @Test
    void isNothingBesideTheMostMembers() {
        try (Ballast ballast = Ballast.start(0, PART)) {
            assertThat(ballast.size()).isZero();
        }
    }

    private static List<Long> children() {
        return ProcessHandle.current().children().map(ProcessHandle::pid).toList();
    }
}
