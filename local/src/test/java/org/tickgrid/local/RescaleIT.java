package org.tickgrid.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hazelcast.core.HazelcastInstance;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tickgrid.grid.GridMap;

/** Keyed state, and a topic that is written exactly once, while the grid grows, shrinks and loses members. */
class RescaleIT {

    private static final int PER_SECOND = 400;

    /** Enough for all that happens, and the map of candles can hold what comes of them. */
    private static final long MOST_RECORDS = 200_000;

    @TempDir
    Path folder;

    @Test
    void membersComeAndGoUnderLoadAndTheOutputEqualsThatOfAnUndisturbedReading() {
        try (LocalGrid grid = LocalGrid.start(LocalSettings.forTest(folder)
                        .withMembers(1)
                        .withParts()
                        .withArgument("grid-members", "--tickgrid.kafka.readings=exactly-once"));
                MarketLog log = new MarketLog(grid.bootstrapServers(), 100);
                ReadingsTopic topic = new ReadingsTopic(grid.bootstrapServers())) {
            // Given
            AtomicBoolean enough = new AtomicBoolean();
            CompletableFuture<Void> load = CompletableFuture.runAsync(
                    () -> log.write(() -> enough.get() || log.written() == MOST_RECORDS, PER_SECOND));

            // When
            int second = grid.addMember();
            int third = grid.addMember();
            grid.killMember(third);
            grid.startMember(third);
            grid.killMember(1);
            grid.startMember(1);
            grid.stopMember(second);
            enough.set(true);
            load.join();
            log.end();

            // Then
            Map<String, String> disturbed = awaitOutput(grid, topic, log);
            grid.members().forEach(grid::killMember);
            topic.clear();
            grid.startMember(1);
            assertThat(disturbed).containsExactlyEntriesOf(awaitOutput(grid, topic, log));
            System.out.println("rescale: records=" + log.written() + " signals=" + disturbed.get("signals")
                    + " candles=" + disturbed.get("candles"));
        }
    }

    /** What the maps hold in the end, and what a reader of committed records was told of each symbol. */
    private static Map<String, String> awaitOutput(LocalGrid grid, ReadingsTopic topic, MarketLog log) {
        HazelcastInstance client = grid.connect();
        await().atMost(Duration.ofMinutes(4)).until(() -> GridOutput.hasSettled(client, log.symbols()));
        int signals = GridMap.SIGNALS.in(client).size();
        await().during(Duration.ofSeconds(3))
                .until(() -> GridMap.SIGNALS.in(client).size() == signals);
        Map<String, String> output = new TreeMap<>(GridOutput.digests(client));
        output.putAll(topic.next(log.symbols()));
        client.shutdown();
        return output;
    }
}
