package org.tickgrid.benchmarks.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tickgrid.benchmarks.engines.process.Measurement;

class RunsTest {

    private static final Offset<Double> EXACT = within(1e-9);
    private static final Line COUNTED = Line.counted(Line.USUAL, Engine.values());

    private final Runs runs = new Runs();

    @Test
    void comparesEnginesWithinARoundAndTakesTheMedianOfTheRatios() {
        add(COUNTED, Engine.TICKGRID, 1, 10, 3);
        add(COUNTED, Engine.FLINK, 2, 100, 4);

        assertThat(runs.cpu(COUNTED, Engine.TICKGRID, Engine.FLINK)).hasValueCloseTo(0.5, EXACT);
    }

    @Test
    void takesTheMiddleOfAnOddNumberOfRoundsAndTheMeanOfTheTwoInTheMiddleOfAnEvenOne() {
        add(COUNTED, Engine.TICKGRID, 5, 1, 2);
        add(COUNTED, Engine.FLINK, 8, 1, 2, 4);

        assertThat(runs.median(COUNTED, Engine.TICKGRID, Measurement::cpuMicros))
                .isEqualTo(2);
        assertThat(runs.median(COUNTED, Engine.FLINK, Measurement::cpuMicros)).isEqualTo(3);
    }

    @Test
    void comparesNothingWithAnEngineThatDidNotRun() {
        add(COUNTED, Engine.TICKGRID, 1);

        assertThat(runs.cpu(COUNTED, Engine.TICKGRID, Engine.BARE)).isEmpty();
    }

    @Test
    void namesEachRatioByItsLineAndThePeer() {
        add(Line.kafka(Line.USUAL, Engine.TICKGRID, Engine.FLINK), Engine.TICKGRID, 3);
        add(Line.kafka(Line.USUAL, Engine.TICKGRID, Engine.FLINK), Engine.FLINK, 4);
        add(Line.counted(Line.FEW, Engine.TICKGRID), Engine.TICKGRID, 2);
        add(Line.counted(Line.MANY, Engine.TICKGRID), Engine.TICKGRID, 3);

        assertThat(EngineFigures.ratios(runs))
                .isEqualTo(Map.of("Kafka_exactly_once_cpu_vs_flink", 0.75, "counted_cpu_10_to_100000_symbols", 1.5));
    }

    private void add(Line line, Engine engine, double... cpuMicros) {
        for (double each : cpuMicros) {
            runs.add(line, engine, new Measurement(1, 1, each, 0, 0, 0, 0, 0));
        }
    }
}
