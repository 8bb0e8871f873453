package org.tickgrid.benchmarks.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the job's cost near that of the work itself. It compares within one run, for machines differ and have moods. */
class PerformanceGuardIT {

    private static final double BOUND = 2.5;
    private static final int ATTEMPTS = 2;
    private static final int LONGEST_WINDOW_SECONDS = 3;
    private static final long WARM_UP = 1_500_000;

    @TempDir
    private Path folder;

    @Test
    void theJobCostsNotMuchMoreThanABareLoop() throws Exception {
        // Given
        Line line = Line.counted(Line.USUAL, Engine.TICKGRID, Engine.BARE);
        Runs runs = new Runs();
        double ratio = Double.MAX_VALUE;
        try (Broker broker = Broker.start(folder)) {
            Comparison comparison = new Comparison(broker, folder, 1, LONGEST_WINDOW_SECONDS, WARM_UP);
            comparison.load(line.symbols());

            // When
            for (int attempt = 0; attempt < ATTEMPTS && ratio > BOUND; attempt++) {
                comparison.round(line, runs);
                ratio = runs.of(line, Engine.TICKGRID).getLast().cpuMicros()
                        / runs.of(line, Engine.BARE).getLast().cpuMicros();
            }
        }

        // Then
        assertThat(ratio).as("CPU for a record, over the bare loop's").isLessThan(BOUND);
    }
}
