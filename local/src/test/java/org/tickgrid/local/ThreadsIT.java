package org.tickgrid.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Programs of the grid pass on what comes with the threads that they have. */
@ExtendWith(RunningGrid.class)
class ThreadsIT {

    private static final String STARTED = "jvm_threads_started_threads_total";
    private static final String PASSED_ON = "tickgrid_feed_changes_total";

    @Test
    void noThreadIsStartedForWhatIsPassedOn(LocalGrid grid) {
        // Given
        List<URI> members = grid.members().stream().map(grid::memberAddress).toList();
        List<URI> programs = Stream.concat(
                        members.stream(),
                        Stream.of(Part.NOTIFICATIONS, Part.WEB_APP).map(grid::address))
                .toList();
        Map<URI, Double> startedBefore = sums(programs, STARTED);
        double passedOnBefore = sum(members, PASSED_ON);

        // When
        grid.feed(List.of("simulate", "--rate=500", "--symbols=THR1,THR2,THR3,THR4", "--for=10s"))
                .awaitExit(Duration.ofMinutes(1));

        // Then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(sum(members, PASSED_ON) - passedOnBefore).isGreaterThan(1_000));
        assertThat(sums(programs, STARTED))
                .allSatisfy((program, started) -> assertThat(started - startedBefore.getOrDefault(program, 0.0))
                        .as("threads that %s started", program)
                        .isLessThan(200));
    }

    private static double sum(List<URI> programs, String metric) {
        return sums(programs, metric).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static Map<URI, Double> sums(List<URI> programs, String metric) {
        return programs.stream()
                .collect(Collectors.toMap(
                        program -> program,
                        program -> ShownMetrics.of(List.of(program)).sum(metric)));
    }
}
