package org.tickgrid.benchmarks.engines;

import java.util.List;
import org.tickgrid.benchmarks.engines.process.Guarantee;
import org.tickgrid.benchmarks.engines.process.Sink;

/**
 * One line of the comparison.
 *
 * @param symbols in the log
 * @param engines in the order in which they run
 */
record Line(Sink sink, Guarantee guarantee, int symbols, List<Engine> engines) {

    /** From one bar of a symbol to its next, milliseconds of the market's own time. */
    static final long STEP = 100;

    static final int FEW = 10;
    static final int USUAL = 1_000;
    static final int MANY = 100_000;

    /** The one that stands for cost alone. */
    static Line counted(int symbols, Engine... engines) {
        return new Line(Sink.COUNTED, Guarantee.NONE, symbols, List.of(engines));
    }

    /** The one that stands for real use. */
    static Line kafka(int symbols, Engine... engines) {
        return new Line(Sink.KAFKA, Guarantee.EXACTLY_ONCE, symbols, List.of(engines));
    }

    /** The lines of a full run that have so many symbols. */
    static List<Line> all(int symbols) {
        return symbols == USUAL
                ? List.of(
                        counted(symbols, Engine.values()),
                        new Line(
                                Sink.COUNTED,
                                Guarantee.EXACTLY_ONCE,
                                symbols,
                                List.of(Engine.TICKGRID, Engine.FLINK, Engine.STREAMS)),
                        kafka(symbols, Engine.TICKGRID, Engine.FLINK, Engine.STREAMS),
                        new Line(Sink.MAPS, Guarantee.EXACTLY_ONCE, symbols, List.of(Engine.TICKGRID)))
                : List.of(counted(symbols, Engine.TICKGRID, Engine.BARE), kafka(symbols, Engine.TICKGRID));
    }

    /** The two lines that matter. */
    static List<Line> quick(int symbols) {
        return List.of(
                counted(symbols, Engine.values()), kafka(symbols, Engine.TICKGRID, Engine.FLINK, Engine.STREAMS));
    }

    String label() {
        return "%s, %s, %,d symbols".formatted(sink.label(), guarantee.label(), symbols);
    }
}
