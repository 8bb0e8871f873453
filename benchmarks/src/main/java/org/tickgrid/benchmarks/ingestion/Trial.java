package org.tickgrid.benchmarks.ingestion;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.apache.kafka.common.utils.Utils;
import org.tickgrid.benchmarks.ProcessorTime;
import org.tickgrid.local.LocalGrid;
import org.tickgrid.local.LocalSettings;
import org.tickgrid.local.Part;

/** A broker and an ingestion of its own, under one load after the other. */
final class Trial implements AutoCloseable {

    /** So that a moment in which the machine is busy with something else does not end the trial. */
    private static final List<String> PATIENCE =
            List.of("--tickgrid.kafka.delivery-timeout=30s", "--tickgrid.kafka.block-timeout=30s");

    private final Path folder;
    private final LocalGrid grid;
    private final Duration warmUp;
    private final Duration length;

    private Trial(Path folder, LocalGrid grid, Duration warmUp, Duration length) {
        this.folder = folder;
        this.grid = grid;
        this.warmUp = warmUp;
        this.length = length;
    }

    /**
     * @param settings of ingestion, such as {@code --tickgrid.kafka.linger=5ms}
     * @param warmUp under each load, before it is measured
     * @param length so long each load is measured
     */
    static Trial start(List<String> settings, Duration warmUp, Duration length) throws IOException {
        Path folder = Files.createTempDirectory("bench-ingestion");
        LocalSettings parts = LocalSettings.forTest(folder).withMembers(0).withParts(Part.INGESTION);
        List<String> all = new ArrayList<>(PATIENCE);
        all.addAll(settings);
        for (String setting : all) {
            parts = parts.withArgument(Part.INGESTION.module(), setting);
        }
        return new Trial(folder, LocalGrid.start(parts), warmUp, length);
    }

    /** Under as much as it can take. */
    Cost cost(Posts posts, int connections) throws IOException, InterruptedException {
        try (Load load = Load.asFastAsAnswered(ingestion(), posts, connections)) {
            Thread.sleep(warmUp);
            Cost before = soFar(load);
            Thread.sleep(length);
            return soFar(load).since(before);
        }
    }

    /** In ns, at a rate that it can take. */
    Histogram latencies(Posts posts, int connections, int recordsPerSecond) throws IOException, InterruptedException {
        try (Load load = Load.steady(ingestion(), posts, connections, recordsPerSecond)) {
            Thread.sleep(warmUp);
            load.latencies();
            Thread.sleep(length);
            return load.latencies();
        }
    }

    private Cost soFar(Load load) {
        return new Cost(
                load.records(),
                Duration.ofNanos(System.nanoTime()),
                ProcessorTime.of(grid.process(Part.INGESTION).pid()),
                ProcessorTime.of(grid.brokerProcess().pid()),
                ProcessorTime.of(ProcessHandle.current().pid()));
    }

    private URI ingestion() {
        return grid.address(Part.INGESTION);
    }

    @Override
    public void close() throws IOException {
        grid.close();
        Utils.delete(folder.toFile());
    }
}
