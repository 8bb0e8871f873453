package org.tickgrid.benchmarks.engines;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.tickgrid.benchmarks.MarketLoad;
import org.tickgrid.benchmarks.engines.process.Measurement;
import org.tickgrid.benchmarks.engines.process.Task;

/**
 * Runs engines one after the other on the same log, and so again for some rounds.
 *
 * @param seconds of a measured window, at most
 * @param warmUp records before it
 */
record Comparison(Broker broker, Path folder, int rounds, int seconds, long warmUp) {

    /**
     * Records that the log holds for each second; engines that take more are measured for less time. It must fit into the
     * machine's memory, in which the broker finds it.
     */
    private static final long RECORDS_EACH_SECOND = 4_000_000;

    /** For start, warm-up and commits, at most. */
    private static final Duration BESIDE = Duration.ofMinutes(12);

    /** @param lines of one number of symbols */
    void run(List<Line> lines, Runs into) throws IOException, InterruptedException {
        load(lines.getFirst().symbols());
        for (int round = 1; round <= rounds; round++) {
            for (Line line : lines) {
                round(line, into);
            }
        }
    }

    /** Writes the log. */
    void load(int symbols) {
        System.out.printf(Locale.ROOT, "writing %,d bars of %,d symbols%n", records(), symbols);
        broker.newLog();
        new MarketLoad(symbols, Line.STEP).write(broker.bootstrapServers(), records());
    }

    /** Runs each of the line's engines once. */
    void round(Line line, Runs into) throws IOException, InterruptedException {
        for (Engine engine : line.engines()) {
            Measurement measured = measure(line, engine);
            into.add(line, engine, measured);
            System.out.printf(
                    Locale.ROOT,
                    "%s: %s %.2f µs, %,.0f/s, %,.0f bytes, %d collections, %.1f s%n",
                    line.label(),
                    engine.label(),
                    measured.cpuMicros(),
                    measured.recordsPerSecond(),
                    measured.allocatedBytes(),
                    measured.collections(),
                    measured.seconds());
        }
    }

    private Measurement measure(Line line, Engine engine) throws IOException, InterruptedException {
        broker.newReadings();
        List<String> task =
                Task.measured(broker.bootstrapServers(), line.sink(), line.guarantee(), warmUp, seconds, records());
        try (EngineProcess process = EngineProcess.start(engine, task, folder)) {
            return process.await(BESIDE.plusSeconds(seconds));
        }
    }

    private long records() {
        return warmUp + seconds * RECORDS_EACH_SECOND;
    }
}
