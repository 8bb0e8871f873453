package org.tickgrid.benchmarks.engines;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tickgrid.benchmarks.MarketLoad;
import org.tickgrid.benchmarks.engines.process.Guarantee;
import org.tickgrid.benchmarks.engines.process.Sink;
import org.tickgrid.benchmarks.engines.process.Task;

/** Whether all engines that write to Kafka make the same of the same log. */
final class SameResults {

    static final long BARS = 200_000;

    private static final Duration LONGEST = Duration.ofSeconds(120);
    private static final List<Engine> PEERS = List.of(Engine.FLINK, Engine.STREAMS);

    private final Broker broker;
    private final Path folder;

    SameResults(Broker broker, Path folder) {
        this.broker = broker;
        this.folder = folder;
    }

    /** The first difference, in words; empty when there is none. */
    Optional<String> difference() throws IOException {
        broker.newLog();
        new MarketLoad(Line.USUAL, Line.STEP).write(broker.bootstrapServers(), BARS);
        CommittedReadings ours = readings(Engine.TICKGRID);
        if (ours.count() != BARS) {
            return Optional.of("Tickgrid made " + ours.count() + " readings of " + BARS + " bars");
        }
        for (Engine peer : PEERS) {
            Optional<String> difference = ours.difference(readings(peer));
            if (difference.isPresent()) {
                return Optional.of("Tickgrid and " + peer.label() + " differ: " + difference.get());
            }
        }
        return Optional.empty();
    }

    private CommittedReadings readings(Engine engine) throws IOException {
        broker.newReadings();
        List<String> task = Task.held(broker.bootstrapServers(), Sink.KAFKA, Guarantee.EXACTLY_ONCE, BARS);
        try (EngineProcess process = EngineProcess.start(engine, task, folder)) {
            return CommittedReadings.read(broker.bootstrapServers(), BARS, LONGEST, process::isAlive);
        }
    }
}
