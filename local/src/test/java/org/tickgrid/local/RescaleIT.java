package org.tickgrid.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hazelcast.core.HazelcastInstance;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tickgrid.grid.GridMap;

/** Keyed state while the grid grows, shrinks and loses members. */
class RescaleIT {

    @TempDir
    Path folder;

    @Test
    void membersComeAndGoUnderLoadAndTheOutputEqualsThatOfAnUndisturbedReading() {
        try (LocalGrid grid = LocalGrid.start(
                        LocalSettings.forTest(folder).withMembers(1).withParts());
                MarketLog log = new MarketLog(grid.bootstrapServers(), 100)) {
            // Given
            CompletableFuture<Void> load = CompletableFuture.runAsync(() -> log.write(300_000, 5_000));

            // When
            int second = grid.addMember();
            int third = grid.addMember();
            grid.killMember(third);
            grid.startMember(third);
            grid.killMember(1);
            grid.startMember(1);
            grid.stopMember(second);
            load.join();
            log.end();

            // Then
            HazelcastInstance client = grid.connect();
            Map<String, String> disturbed = awaitOutput(client, log);
            client.shutdown();
            grid.members().forEach(grid::killMember);
            grid.startMember(1);
            HazelcastInstance fresh = grid.connect();
            Map<String, String> undisturbed = awaitOutput(fresh, log);
            fresh.shutdown();
            assertThat(disturbed).containsExactlyEntriesOf(undisturbed);
            System.out.println("rescale: records=" + log.written() + " signals=" + disturbed.get("signals")
                    + " candles=" + disturbed.get("candles"));
        }
    }

    private static Map<String, String> awaitOutput(HazelcastInstance client, MarketLog log) {
        await().atMost(Duration.ofMinutes(2)).until(() -> GridOutput.hasSettled(client, log.symbols()));
        int signals = GridMap.SIGNALS.in(client).size();
        await().during(Duration.ofSeconds(3))
                .until(() -> GridMap.SIGNALS.in(client).size() == signals);
        return GridOutput.digests(client);
    }
}
