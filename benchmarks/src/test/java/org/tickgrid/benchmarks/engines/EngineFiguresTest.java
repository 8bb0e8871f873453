package org.tickgrid.benchmarks.engines;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tickgrid.benchmarks.Figures;
import org.tickgrid.benchmarks.engines.process.Measurement;
import tools.jackson.databind.JsonNode;

class EngineFiguresTest {

    @TempDir
    private Path folder;

    @Test
    void areTheOnlySourceOfWhatTheDocumentSays() throws Exception {
        // Given
        Line line = Line.kafka(Line.USUAL, Engine.TICKGRID, Engine.FLINK);
        Runs runs = new Runs();
        runs.add(line, Engine.TICKGRID, new Measurement(3_000_000, 2, 1.5, 1000, 512 << 20, 900 << 20, 7, 30));
        runs.add(line, Engine.FLINK, new Measurement(2_000_000, 2, 2, 1200, 600 << 20, 1000 << 20, 9, 40));
        Figures figures = new Figures(folder);

        // When
        figures.write("engines", "bench", EngineFigures.of(runs, 1, 20, 5_000_000, 200_000, Map.of("Flink", "2.3.0")));
        EnginesPlot.draw(runs, folder);
        JsonNode file = requireNonNull(figures.read("engines"));

        // Then
        assertThat(new EnginesText(file.path("figures")).markdown())
                .contains(
                        "| Kafka | exactly-once | 1,000 | Tickgrid | 1.50 | 1,500,000 | 1,000 | 512 | 900 | 7 | 1.5 % |",
                        "| Kafka | exactly-once | 1,000 | Flink | 2.00 |",
                        "| Kafka exactly once cpu vs flink | 0.75 |",
                        "| `pipeline.object-reuse` | true |",
                        "Flink 2.3.0");
        assertThat(folder.resolve(EnginesPlot.FILE)).isNotEmptyFile();
    }
}
