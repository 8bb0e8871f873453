package org.tickgrid.local;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hazelcast.core.HazelcastInstance;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tickgrid.log.Tally;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Topic;
import org.tickgrid.signals.SignalDigest;

/** The same file comes to the same signals and as many candles, however it is taken in. */
class DigestIT {

    /** Its rows, and for each symbol the record that ends it. */
    private static final long RECORDS = DigestFile.ROWS + DigestFile.SYMBOLS;

    private static final Duration LONGEST_REPLAY = Duration.ofMinutes(3);

    @TempDir
    private static Path folder;

    private static Path file = Path.of("");
    private static LocalGrid grid;
    private static SignalDigest live = SignalDigest.of(List.of(), 0);
    private static List<Signal> signals = List.of();
    private static long late;

    @BeforeAll
    static void replayIntoARunningSystem() throws IOException {
        file = DigestFile.write(folder.resolve("trades.csv"));
        grid = LocalGrid.start(
                LocalSettings.forTest(folder.resolve("live")).withMembers(1).withParts(Part.INGESTION));
        ChildProcess replay = grid.feed(List.of("replay", file.toString(), "--speed=max"));
        assertThat(replay.awaitExit(LONGEST_REPLAY))
                .as("status, see %s", replay.log())
                .isZero();
        HazelcastInstance client = grid.connect();
        JobCounts counts = new JobCounts(client);
        live = RunDigest.awaited(client, grid.bootstrapServers(), RECORDS);
        signals = SignalTopic.read(grid.bootstrapServers());
        late = counts.of("indicators", Tally.LATE);
        client.shutdown();
        grid.killMember(1);
        System.out.println("live: " + live + " late=" + late);
    }

    @AfterAll
    static void stop() {
        grid.close();
    }

    @Test
    void theFileIsWorthComparing() {
        assertThat(signals).hasSizeGreaterThan(100);
        assertThat(signals.stream().map(Signal::symbol).distinct()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(signals.stream().map(Signal::timeframe).distinct()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(late).isPositive();
    }

    @Test
    void aBacktestOfTheFile() throws IOException {
        assertThat(BacktestProcess.lastLine(folder, file)).isEqualTo(live.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aFreshClusterThatReadsTheSameLog(int members) throws Exception {
        // Given
        String bootstrapServers = grid.bootstrapServers();
        forgetSignals(bootstrapServers);
        assertThat(SignalTopic.read(bootstrapServers)).isEmpty();

        // When
        try (Cluster cluster = new Cluster(folder.resolve("members-" + members), members, bootstrapServers)) {
            // Then
            assertThat(RunDigest.awaited(cluster.client(), bootstrapServers, RECORDS))
                    .isEqualTo(live);
            assertThat(cluster.client().getCluster().getMembers()).hasSize(members);
        }
    }

    @Test
    void aClusterWhoseOldestMemberIsKilledMidway() {
        LocalSettings settings = LocalSettings.forTest(folder.resolve("killed")).withMembers(2);
        try (LocalGrid other = LocalGrid.start(settings.withParts(Part.INGESTION))) {
            // Given
            ChildProcess replay = other.feed(List.of("replay", file.toString(), "--speed=" + DigestFile.SECONDS / 20));
            await().atMost(LONGEST_REPLAY)
                    .until(() -> SignalTopic.read(other.bootstrapServers()).size() > live.signals() / 5);

            // When
            other.killMember(1);

            // Then
            int raised = SignalTopic.read(other.bootstrapServers()).size();
            assertThat(replay.isAlive()).as("replay goes on").isTrue();
            assertThat(raised).isLessThan(live.signals());
            System.out.println("killed after " + raised + " of " + live.signals() + " signals");
            assertThat(replay.awaitExit(LONGEST_REPLAY))
                    .as("status, see %s", replay.log())
                    .isZero();
            HazelcastInstance client = other.connect();
            SignalDigest disturbed = RunDigest.awaited(client, other.bootstrapServers(), RECORDS);
            client.shutdown();
            assertThat(disturbed).isEqualTo(live);
        }
    }

    /** So that a run cannot live on what another has raised. */
    private static void forgetSignals(String bootstrapServers) throws Exception {
        Map<String, Object> settings = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (Admin admin = Admin.create(settings)) {
            Map<TopicPartition, RecordsToDelete> all = IntStream.range(0, Topic.OTHER_PARTITIONS)
                    .boxed()
                    .collect(toMap(
                            partition -> new TopicPartition(Topic.SIGNALS, partition),
                            _ -> RecordsToDelete.beforeOffset(-1)));
            admin.deleteRecords(all).all().get(30, TimeUnit.SECONDS);
        }
    }
}
